import type { Product, Shop } from "./shop";

/** What is on record of a product. Asks as a till does, which has what was sold before judged. */
export async function exceptionsOf<Row>(
    { server, configIds }: Shop,
    { id }: Product,
    fields: readonly string[]
): Promise<(Row & { id: number })[]> {
    for (const configId of configIds) {
        await server.call("pos.config", "pull_stock", [[configId]]);
    }
    return await server.search("pos.stock.exception", [["product_id", "=", id]], fields);
}
