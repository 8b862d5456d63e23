import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { type Server, ServerError } from "../browser/server";
import { paidOrder, type Basket, type Register } from "./paid_order";

export type Ending = "sold" | "released" | "abandoned" | "refused";

/** What became of one attempt to claim a basket. */
export interface Attempt {
    readonly uuid: string;
    readonly basket: Basket;
    readonly ending: Ending;
    /** Clock time of its end, in milliseconds. */
    readonly at: number;
}

/** One till without a screen: claims, and sells what it got, as often as it is told to. */
export class Racer {
    private readonly server: Server;
    private readonly register: Register;
    /** Answers that never came, and requests asked once more. */
    retries = 0;

    constructor(server: Server, register: Register) {
        this.server = server;
        this.register = register;
    }

    /** @param fate what to do with the basket if the server lets us have it */
    async attempt(basket: Basket, fate: Exclude<Ending, "refused">): Promise<Attempt> {
        const uuid = randomUUID();
        const lines = basket.map(([product_id, qty]) => ({ product_id, qty }));
        const request = { uuid, device: "racer", lines };
        const answer = (await this.ask("pos.config", "claim_stock", [
            [this.register.configId],
            request,
        ])) as { ok: boolean };
        if (!answer.ok) {
            return { uuid, basket, ending: "refused", at: Date.now() };
        }
        if (fate === "sold") {
            const order = paidOrder(uuid, this.register, basket);
            await this.ask("pos.order", "sync_from_ui", [[order]]);
        } else if (fate === "released") {
            await this.ask("pos.config", "release_stock", [[this.register.configId], uuid]);
        }
        return { uuid, basket, ending: fate, at: Date.now() };
    }

    /** Asks until there is an answer: the server may be dead for a while, and does no deed twice. */
    private async ask(model: string, method: string, args: readonly unknown[]): Promise<unknown> {
        for (;;) {
            try {
                return await this.server.call(model, method, args);
            } catch (error) {
                if (error instanceof ServerError && error.type !== "http") {
                    throw error;
                }
                this.retries += 1;
                await delay(200);
            }
        }
    }
}
