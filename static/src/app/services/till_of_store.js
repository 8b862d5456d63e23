// Compiled from till_of_store.ts; edit that file.
import { tellOfAbsence } from "../components/stock_absence/stock_absence";
import { askAboutShortage } from "../components/stock_shortage/ask_about_shortage";
function tillOf(pos) {
    return {
        isWaiting: (order) => pos.pendingOrder?.write.has(order.id) ?? false,
        ask: (shortage, occasion) => askAboutShortage(pos, shortage, occasion),
        tell: (changes, order) => tellOfAbsence(pos, changes, order),
        isShown: (order) => pos.getOrder()?.uuid === order.uuid,
        startOver: () => {
            pos.numberBuffer.reset();
        },
        onAnswer: () => {
            void pos.paidOrders.send();
        },
    };
}
export { tillOf };
