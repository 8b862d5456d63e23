// Compiled from payment_screen.ts; edit that file.
import { useEffect } from "@odoo/owl";
import { PaymentScreen } from "@point_of_sale/app/screens/payment_screen/payment_screen";
import { patch } from "@web/core/utils/patch";
import { leaveOrder, resumePayment } from "../../services/leaving";
import { isShippedLater } from "../../services/shipping";
const asked = /* @__PURE__ */ new Set();
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
        const { stockDesk } = this.pos;
        const order = this.currentOrder;
        if (asked.has(line.uuid)) {
            return;
        }
        asked.add(line.uuid);
        const admitted = !order || !stockDesk || (await stockDesk.checkout.admits(order));
        asked.delete(line.uuid);
        if (admitted) {
            await super.sendPaymentRequest(line);
        }
    },
});
