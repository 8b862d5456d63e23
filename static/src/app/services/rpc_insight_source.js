// Compiled from rpc_insight_source.ts; edit that file.
import { readInsight } from "../../core/insight";
import { readLots } from "../../core/lots";
class RpcInsightSource {
    configId;
    orm;
    constructor(configId, orm) {
        this.configId = configId;
        this.orm = orm;
    }
    /** @throws ReportError when the answer makes no sense, anything else when there was none */
    async explain(productIds) {
        return readInsight(await this.call("explain_stock", productIds), productIds);
    }
    /** @throws as `explain` does */
    async lotsOf(productId) {
        return readLots(await this.call("pull_stock_lots", productId), productId);
    }
    async call(method, argument) {
        return await this.orm.silent.call("pos.config", method, [[this.configId], argument]);
    }
}
export { RpcInsightSource };
