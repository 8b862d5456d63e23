// Compiled from rpc_claim_source.ts; edit that file.
import { readClaimAnswer } from "../../core/claim_answer";
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
        return readClaimAnswer(
            await this.orm.silent.call("pos.config", "claim_stock", [[this.configId], request])
        );
    }
    async release(orderUuid) {
        await this.orm.silent.call("pos.config", "release_stock", [[this.configId], orderUuid]);
    }
}
export { RpcClaimSource };
