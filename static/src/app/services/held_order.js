// Compiled from held_order.ts; edit that file.
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
function withStorage(work) {
    try {
        return work(sessionStorage);
    } catch {
        return null;
    }
}
export { heldOrder };
