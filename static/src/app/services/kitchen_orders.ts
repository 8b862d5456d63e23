import type { ClaimRequest } from "../../core/claim_source";
import { readId, readList, readNumber, readText } from "../../core/reading";
import { ofTab, withStorage } from "./browser_storage";

const KEY = "pos_stock_guard.kitchen_orders";

/**
 * Remembers, over a reload of this tab, what is held for orders that the kitchen has. Where a browser
 * refuses, or what it kept makes no sense, the holds run out by themselves.
 */
export const kitchenOrders = {
    recall(): ClaimRequest[] {
        return withStorage(ofTab, (storage) => readOrders(storage.getItem(KEY))) ?? [];
    },

    remember(requests: readonly ClaimRequest[]): void {
        const rows = requests.map((each) => [each.orderUuid, [...each.quantities]]);
        withStorage(ofTab, (storage) => {
            storage.setItem(KEY, JSON.stringify(rows));
        });
    },
};

/** @throws {ReportError | SyntaxError} what was kept makes no sense */
function readOrders(kept: string | null): ClaimRequest[] {
    return readList(JSON.parse(kept ?? "[]"), "orders").map(readOrder);
}

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
