import { ofTab, withStorage } from "./browser_storage";

const KEY = "pos_stock_guard.held_order";

/**
 * Remembers, over a reload of this tab, which order the server holds goods for: after it nobody is
 * paying any more. Where a browser refuses, the hold runs out by itself.
 */
export const heldOrder = {
    recall(): string | null {
        return withStorage(ofTab, (storage) => storage.getItem(KEY));
    },

    remember(orderUuid: string | null): void {
        withStorage(ofTab, (storage) => {
            if (orderUuid === null) {
                storage.removeItem(KEY);
            } else {
                storage.setItem(KEY, orderUuid);
            }
        });
    },
};
