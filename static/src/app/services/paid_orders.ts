import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { forgetUnsent, isUnsent, noteUnsent, recoverUnsent } from "./unsent_changes";

/**
 * Sends what was paid and has not arrived, when the server is heard of again.
 *
 * Core does when the browser says that the network is back: behind a live network, a server that was
 * gone for a minute would get those orders with the till's next reload only. It also takes an order
 * for unchanged as soon as it tries to send it, whatever becomes of that, and for sent when the
 * server has a draft of it.
 */
export class PaidOrders {
    private readonly pos: PosStore;
    /** Syncs of core's that have not ended. */
    private underWay = 0;

    constructor(pos: PosStore) {
        this.pos = pos;
    }

    /** To be called when an order is paid, and before each try to send one. Never throws. */
    onSending(order: PosOrder): void {
        try {
            // What a try took that is under way yet may still arrive.
            if (this.underWay < 2) {
                recoverUnsent(order);
            }
            noteUnsent(order);
        } catch (error) {
            console.warn("POS Stock Guard: what is to be sent could not be noted.", error);
        }
    }

    /** To be called when the server has taken an order. */
    onSent(order: PosOrder): void {
        forgetUnsent(order);
    }

    /** Whether it was paid here, and the server has not taken it yet, or not with its last change. */
    isWaiting(order: PosOrder): boolean {
        return (
            isUnsent(order) ||
            (order.finalized &&
                order.state !== "cancel" &&
                (this.pos.pendingOrder?.write.has(order.id) ?? false))
        );
    }

    async whileSyncing<T>(sync: () => Promise<T>): Promise<T> {
        this.underWay += 1;
        try {
            return await sync();
        } finally {
            this.underWay -= 1;
        }
    }

    waiting(): PosOrder[] {
        return this.pos.models["pos.order"].filter((order) => this.isWaiting(order));
    }

    /** Never rejects. */
    async send(): Promise<void> {
        try {
            for (const order of this.waiting()) {
                // Core may have begun meanwhile, and have sent this one.
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
