// Compiled from paid_orders.ts; edit that file.
class PaidOrders {
    pos;
    /** Syncs of core's that have not ended. */
    underWay = 0;
    constructor(pos) {
        this.pos = pos;
    }
    async whileSyncing(sync) {
        this.underWay += 1;
        try {
            return await sync();
        } finally {
            this.underWay -= 1;
        }
    }
    /** Never rejects. */
    async send() {
        try {
            for (const order of this.waiting()) {
                if (this.underWay > 0 || order.isSynced) {
                    return;
                }
                this.pos.addPendingOrder([order.id]);
                await this.pos.syncAllOrders({ orders: [order], force: true });
            }
        } catch (error) {
            console.warn("POS Stock Guard: a paid order could not be sent.", error);
        }
    }
    waiting() {
        return this.pos.models["pos.order"].filter(
            ({ finalized, isSynced, state }) => finalized && !isSynced && state !== "cancel"
        );
    }
}
export { PaidOrders };
