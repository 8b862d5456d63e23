// Compiled from kitchen_orders.ts; edit that file.
import { readId, readList, readNumber, readText } from "../../core/reading";
const KEY = "pos_stock_guard.kitchen_orders";
const kitchenOrders = {
    recall() {
        try {
            const rows = readList(JSON.parse(sessionStorage.getItem(KEY) ?? "[]"), "orders");
            return rows.map(readOrder);
        } catch {
            return [];
        }
    },
    remember(requests) {
        const rows = requests.map((each) => [each.orderUuid, [...each.quantities]]);
        try {
            sessionStorage.setItem(KEY, JSON.stringify(rows));
        } catch {}
    },
};
function readOrder(row) {
    const [orderUuid, lines] = readList(row, "an order");
    const quantities = readList(lines, "lines").map((line) => {
        const [productId, quantity] = readList(line, "a line");
        return [readId(productId, "product"), readNumber(quantity, "quantity")];
    });
    return {
        orderUuid: readText(orderUuid, "order"),
        quantities: new Map(quantities),
        accepted: true,
    };
}
export { kitchenOrders };
