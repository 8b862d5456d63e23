const KEY = "pos_stock_guard.held_order";

/**
 * Remembers, over a reload of this tab, which order the server holds goods for: after it nobody is
 * paying any more.
 */
export const heldOrder = {
    recall(): string | null {
        return withStorage((storage) => storage.getItem(KEY));
    },

    remember(orderUuid: string | null): void {
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

/** A browser may refuse it: then the hold runs out by itself. */
function withStorage(work: (storage: Storage) => string | null): string | null {
    try {
        return work(sessionStorage);
    } catch {
        return null;
    }
}
