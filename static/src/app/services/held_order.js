// Compiled from held_order.ts; edit that file.
import { ofTab, withStorage } from "./browser_storage";
const KEY = "pos_stock_guard.held_order";
const heldOrder = {
    recall() {
        return withStorage(ofTab, (storage) => storage.getItem(KEY));
    },
    remember(orderUuid) {
        withStorage(ofTab, (storage) => {
            if (orderUuid === null) {
                storage.removeItem(KEY);
            } else {
                storage.setItem(KEY, orderUuid);
            }
        });
    },
};
export { heldOrder };
