import { useEffect } from "@odoo/owl";
import type { PosOrder, PosPayment } from "@point_of_sale/app/models/pos_order";
import { PaymentScreen } from "@point_of_sale/app/screens/payment_screen/payment_screen";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { patch } from "@web/core/utils/patch";
import { isAtPayment, leaveOrder, resumePayment } from "../../services/leaving";
import { isShippedLater } from "../../services/shipping";

/** Uuids of payments that wait to be let through: core shows nothing yet, and invites another tap. */
const asked = new Set<string>();

/** Whoever waits can take the payment back, and can leave. */
function isStillAsked(pos: PosStore, order: PosOrder, { uuid }: PosPayment): boolean {
    return isAtPayment(pos, order) && order.payment_ids.some((line) => line.uuid === uuid);
}

/** What was taken out is charged to nobody. */
function reduceToDue(order: PosOrder, line: PosPayment): void {
    if (line.getAmount() > order.remainingDue) {
        line.setAmount(order.remainingDue);
    }
}

patch(PaymentScreen.prototype, {
    setup(): void {
        super.setup();
        // From one order to another the screen stays: the tabs lead from payment to payment. An
        // order that is to be shipped later lets go of what it held, and claims it when it is not.
        useEffect(
            () => {
                const order = this.currentOrder;
                if (order) {
                    void resumePayment(this.pos, order);
                }
                return () => {
                    leaveOrder(this.pos, order);
                };
            },
            () => {
                const order = this.currentOrder;
                return [order?.uuid, order && isShippedLater(order)];
            }
        );
    },

    // A refund comes here without `pay`, and what it is exchanged for is on the same order.
    async sendPaymentRequest(line: PosPayment): Promise<void> {
        const { pos } = this;
        const order = this.currentOrder;
        if (!order || !pos.stockDesk) {
            await super.sendPaymentRequest(line);
            return;
        }
        if (asked.has(line.uuid)) {
            return;
        }
        asked.add(line.uuid);
        const due = order.totalDue;
        const admitted = await pos.stockDesk.checkout.admits(order);
        asked.delete(line.uuid);
        if (!admitted || !isStillAsked(pos, order, line)) {
            return;
        }
        // The cashier sees another amount than was sent: the next tap is for that.
        if (order.totalDue === due) {
            await super.sendPaymentRequest(line);
        } else {
            reduceToDue(order, line);
        }
    },
});
