// Compiled from paid_orders.ts; edit that file.
import { forgetUnsent, isUnsent, noteUnsent, recoverUnsent } from "./unsent_changes";
class PaidOrders {
    pos;
    /** Syncs of core's that have not ended. */
    underWay = 0;
    constructor(pos) {
        this.pos = pos;
    }
    /** To be called when an order is paid, and before each try to send one. Never throws. */
    onSending(order) {
        try {
            if (this.underWay < 2) {
                recoverUnsent(order);
            }
            noteUnsent(order);
        } catch (error) {
            console.warn("POS Stock Guard: what is to be sent could not be noted.", error);
        }
    }
    /** To be called when the server has taken an order. */
    onSent(order) {
        forgetUnsent(order);
    }
    /** Whether it was paid here, and the server has not taken it yet, or not with its last change. */
    isWaiting(order) {
        return (
            isUnsent(order) ||
            (order.finalized &&
                order.state !== "cancel" &&
                (this.pos.pendingOrder?.write.has(order.id) ?? false))
        );
    }
    async whileSyncing(sync) {
        this.underWay += 1;
        try {
            return await sync();
        } finally {
            this.underWay -= 1;
        }
    }
    waiting() {
        return this.pos.models["pos.order"].filter((order) => this.isWaiting(order));
    }
    /** Never rejects. */
    async send() {
        try {
            for (const order of this.waiting()) {
                if (this.underWay > 0 || !this.isWaiting(order)) {
                    return;
                }
                this.pos.addPendingOrder([order.id]);
                await this.pos.syncAllOrders({ orders: [order], force: true });
            }
        } catch (error) {
            console.warn("POS Stock Guard: a paid order could not be sent.", error);
        }
    }
}
export { PaidOrders };
