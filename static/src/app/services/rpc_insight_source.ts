import type { ORM } from "@web/core/orm_service";
import type { ProductId } from "../../core/figures";
import { readInsight, type InsightByProduct } from "../../core/insight";
import { readLots, type FiguresByLot } from "../../core/lots";

/** What a till asks its server about single products. */
export class RpcInsightSource {
    private readonly configId: number;
    private readonly orm: ORM;

    constructor(configId: number, orm: ORM) {
        this.configId = configId;
        this.orm = orm;
    }

    /** @throws ReportError when the answer makes no sense, anything else when there was none */
    async explain(productIds: readonly ProductId[]): Promise<InsightByProduct> {
        return readInsight(await this.call("explain_stock", productIds), productIds);
    }

    /** @throws as `explain` does */
    async lotsOf(productId: ProductId): Promise<FiguresByLot> {
        return readLots(await this.call("pull_stock_lots", productId), productId);
    }

    private async call(method: string, argument: unknown): Promise<unknown> {
        // Silent: what is asked for stands beside what is known already.
        return await this.orm.silent.call("pos.config", method, [[this.configId], argument]);
    }
}
