import { eventually } from "./eventually";
import type { Shop } from "./shop";

/** Uuids of all paid orders of a shop, each as often as it is there, once there are as many. */
export async function paidOrders(
    { server, configIds }: Shop,
    expected: number,
    within: number
): Promise<string[]> {
    const look = async (): Promise<string[]> => {
        const orders = await server.search<{ uuid: string }>(
            "pos.order",
            [
                ["config_id", "in", configIds],
                ["state", "!=", "draft"],
            ],
            ["uuid"]
        );
        return orders.map(({ uuid }) => uuid).sort();
    };
    return await eventually(look, ({ length }) => length >= expected, within);
}
