// Compiled from rpc_claim_source.ts; edit that file.
import { ConnectionLostError } from "@web/core/network/rpc";
import { readClaimAnswer } from "../../core/claim_answer";
import { NoAnswerError } from "../../core/no_answer_error";
class RpcClaimSource {
    configId;
    device;
    orm;
    /** @param device what this till is called */
    constructor(configId, device, orm) {
        this.configId = configId;
        this.device = device;
        this.orm = orm;
    }
    async claim({ orderUuid, quantities, accepted }) {
        const lines = [...quantities].map(([product_id, qty]) => ({ product_id, qty }));
        const request = { uuid: orderUuid, device: this.device, lines, accepted };
        return readClaimAnswer(await this.ask([[this.configId], request]));
    }
    async release(orderUuid) {
        await this.orm.silent.call("pos.config", "release_stock", [[this.configId], orderUuid]);
    }
    async ask(args) {
        try {
            return await this.orm.silent.call("pos.config", "claim_stock", args);
        } catch (error) {
            throw error instanceof ConnectionLostError ? new NoAnswerError(error.message) : error;
        }
    }
}
export { RpcClaimSource };
