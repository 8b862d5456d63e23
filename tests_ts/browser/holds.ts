import type { Server } from "./server";

/** Milliseconds in which a till asks the server anew, whether or not it was told anything. */
const CONFIRMATION = 75_000;

/** What tills hold at the server, which nobody has rights on: read and aged by code that it runs. */
export class Holds {
    /** Milliseconds in which the hold of a crashed till leaves the other screens, once it has run out. */
    static readonly GONE = CONFIRMATION;
    private readonly server: Server;

    constructor(server: Server) {
        this.server = server;
    }

    /** Lets all holds of the product run out, as five minutes of nobody renewing them do. */
    async runOut(productId: number): Promise<void> {
        await this.run(
            `claims = env["pos.stock.claim"].sudo().search([("product_id", "=", ${productId})])\n` +
                'claims.write({"expires_at": datetime.datetime.now() - datetime.timedelta(1)})'
        );
    }

    private async run(code: string): Promise<void> {
        const [model] = await this.server.search("ir.model", [["model", "=", "pos.config"]]);
        const id = await this.server.create("ir.actions.server", {
            name: "Test of holds",
            model_id: model?.id,
            state: "code",
            code,
        });
        await this.server.call("ir.actions.server", "run", [[id]]);
        await this.server.call("ir.actions.server", "unlink", [[id]]);
    }
}
