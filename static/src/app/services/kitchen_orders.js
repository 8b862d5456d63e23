// Compiled from kitchen_orders.ts; edit that file.
import { readId, readList, readNumber, readText } from "../../core/reading";
import { ofTab, withStorage } from "./browser_storage";
const KEY = "pos_stock_guard.kitchen_orders";
const kitchenOrders = {
    recall() {
        return withStorage(ofTab, (storage) => readOrders(storage.getItem(KEY))) ?? [];
    },
    remember(requests) {
        const rows = requests.map((each) => [each.orderUuid, [...each.quantities]]);
        withStorage(ofTab, (storage) => {
            storage.setItem(KEY, JSON.stringify(rows));
        });
    },
};
function readOrders(kept) {
    return readList(JSON.parse(kept ?? "[]"), "orders").map(readOrder);
}
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
