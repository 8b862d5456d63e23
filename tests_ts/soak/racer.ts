import { randomUUID } from "node:crypto";
import type { Server } from "../browser/server";
import { evidenceOf, type Crate } from "./crate";
import { paidOrder, type Basket, type Register } from "./paid_order";
import { untilAnswered } from "./patience";

export type Fate = "sold" | "released" | "abandoned";
/** `seized`: sold without asking. */
export type Ending = Fate | "refused" | "seized";

/** What became of one attempt to get a basket. */
export interface Attempt {
    readonly uuid: string;
    readonly basket: Basket;
    readonly ending: Ending;
    /** Clock time of its end, in milliseconds. */
    readonly at: number;
    /** Seconds until the claim was answered; null: no claim. */
    readonly waited: number | null;
    /** Answers that never came: the request was sent again. */
    readonly missed: number;
    /** Paid orders sent once more though they had been answered. */
    readonly repeated: number;
}

/** One till without a screen: claims, and sells what it got. */
export class Racer {
    private readonly server: Server;
    private readonly register: Register;
    private missed = 0;

    constructor(server: Server, register: Register) {
        this.server = server;
        this.register = register;
    }

    /**
     * @param fate what to do with the basket if the server lets us have it
     * @param repeats how often the paid order is sent once more
     */
    async attempt(basket: Basket, fate: Fate, repeats: number): Promise<Attempt> {
        const uuid = randomUUID();
        const lines = basket.map(([product_id, qty]) => ({ product_id, qty }));
        const started = performance.now();
        const answer = (await this.ask("pos.config", "claim_stock", [
            [this.register.configId],
            { uuid, device: "racer", lines },
        ])) as { ok: boolean };
        const waited = (performance.now() - started) / 1_000;
        if (!answer.ok) {
            return this.report({ uuid, basket, ending: "refused", waited, repeated: 0 });
        }
        if (fate === "sold") {
            await this.pay(uuid, basket, null, repeats);
            return this.report({ uuid, basket, ending: fate, waited, repeated: repeats });
        }
        if (fate === "released") {
            await this.ask("pos.config", "release_stock", [[this.register.configId], uuid]);
        }
        return this.report({ uuid, basket, ending: fate, waited, repeated: 0 });
    }

    /** Sells without asking, as a till does that has no connection, and sends it later. */
    async seize(crate: Crate, quantity: number, repeats: number): Promise<Attempt> {
        const uuid = randomUUID();
        const basket: Basket = [[crate.id, quantity]];
        await this.pay(uuid, basket, evidenceOf(crate), repeats);
        return this.report({ uuid, basket, ending: "seized", waited: null, repeated: repeats });
    }

    private async pay(
        uuid: string,
        basket: Basket,
        evidence: object | null,
        repeats: number
    ): Promise<void> {
        const order = paidOrder(uuid, this.register, basket, evidence);
        for (let n = 0; n <= repeats; n++) {
            await this.ask("pos.order", "sync_from_ui", [[order]]);
        }
    }

    private async ask(model: string, method: string, args: readonly unknown[]): Promise<unknown> {
        return await untilAnswered(
            () => this.server.call(model, method, args),
            () => (this.missed += 1)
        );
    }

    private report(attempt: Omit<Attempt, "at" | "missed">): Attempt {
        const missed = this.missed;
        this.missed = 0;
        return { ...attempt, at: Date.now(), missed };
    }
}
