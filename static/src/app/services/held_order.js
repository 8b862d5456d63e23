// Compiled from held_order.ts; edit that file.
import { HoldKeeper } from "../../core/hold_keeper";
import { browserClock } from "./browser_clock";
const KEY = "pos_stock_guard.held_order";
const heldOrder = {
    recall() {
        return withStorage((storage) => storage.getItem(KEY));
    },
    remember(orderUuid) {
        withStorage((storage) => {
            if (orderUuid === null) {
                storage.removeItem(KEY);
            } else {
                storage.setItem(KEY, orderUuid);
            }
            return null;
        });
    },
};
function openKeeper(source) {
    const keeper = new HoldKeeper(source, browserClock, {
        onAsked: (orderUuid) => {
            heldOrder.remember(orderUuid);
        },
        onFailure(error) {
            console.warn("POS Stock Guard: stock could not be claimed, or let go.", error);
        },
    });
    const stray = heldOrder.recall();
    if (stray !== null) {
        keeper.letGo(stray);
    }
    return keeper;
}
function withStorage(work) {
    try {
        return work(sessionStorage);
    } catch {
        return null;
    }
}
export { openKeeper };
