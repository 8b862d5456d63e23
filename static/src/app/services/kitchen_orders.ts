import type { ClaimRequest } from "../../core/claim_source";
import { readId, readList, readNumber, readText } from "../../core/reading";

const KEY = "pos_stock_guard.kitchen_orders";

/** Remembers, over a reload of this tab, what is held for orders that the kitchen has. */
export const kitchenOrders = {
    recall(): ClaimRequest[] {
        try {
            const rows = readList(JSON.parse(sessionStorage.getItem(KEY) ?? "[]"), "orders");
            return rows.map(readOrder);
        } catch {
            return [];
        }
    },

    remember(requests: readonly ClaimRequest[]): void {
        const rows = requests.map((each) => [each.orderUuid, [...each.quantities]]);
        try {
            sessionStorage.setItem(KEY, JSON.stringify(rows));
        } catch {
            // A browser may refuse it: then the holds run out by themselves.
        }
    },
};

function readOrder(row: unknown): ClaimRequest {
    const [orderUuid, lines] = readList(row, "an order");
    const quantities = readList(lines, "lines").map((line) => {
        const [productId, quantity] = readList(line, "a line");
        return [readId(productId, "product"), readNumber(quantity, "quantity")] as const;
    });
    return {
        orderUuid: readText(orderUuid, "order"),
        quantities: new Map(quantities),
        accepted: true,
    };
}
