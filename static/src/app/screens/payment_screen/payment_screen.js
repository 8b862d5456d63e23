// Compiled from payment_screen.ts; edit that file.
import { useEffect } from "@odoo/owl";
import { PaymentScreen } from "@point_of_sale/app/screens/payment_screen/payment_screen";
import { patch } from "@web/core/utils/patch";
import { isAtPayment, leaveOrder, resumePayment } from "../../services/leaving";
import { isShippedLater } from "../../services/shipping";
const asked = /* @__PURE__ */ new Set();
function isStillAsked(pos, order, { uuid }) {
    return isAtPayment(pos, order) && order.payment_ids.some((line) => line.uuid === uuid);
}
function reduceToDue(order, line) {
    if (line.getAmount() > order.remainingDue) {
        line.setAmount(order.remainingDue);
    }
}
patch(PaymentScreen.prototype, {
    setup() {
        super.setup();
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
    async sendPaymentRequest(line) {
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
        if (order.totalDue === due) {
            await super.sendPaymentRequest(line);
        } else {
            reduceToDue(order, line);
        }
    },
});
