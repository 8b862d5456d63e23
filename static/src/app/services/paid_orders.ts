import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

/**
 * Sends what was paid and has not arrived, when the server is heard of again.
 *
 * Core does when the browser says that the network is back: behind a live network, a server that was
 * gone for a minute would get those orders with the till's next reload only. It also takes an order
 * for unchanged as soon as it tries to send it, whatever becomes of that.
 */
export class PaidOrders {
    private readonly pos: PosStore;
    /** Syncs of core's that have not ended. */
    private underWay = 0;

    constructor(pos: PosStore) {
        this.pos = pos;
    }

    async whileSyncing<T>(sync: () => Promise<T>): Promise<T> {
        this.underWay += 1;
        try {
            return await sync();
        } finally {
            this.underWay -= 1;
        }
    }

    /** Never rejects. */
    async send(): Promise<void> {
        try {
            for (const order of this.waiting()) {
                // Core may have begun meanwhile, and have sent this one.
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

    private waiting(): PosOrder[] {
        return this.pos.models["pos.order"].filter(
            ({ finalized, isSynced, state }) => finalized && !isSynced && state !== "cancel"
        );
    }
}
