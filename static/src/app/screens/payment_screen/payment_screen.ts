import { useEffect } from "@odoo/owl";
import type { PosPayment } from "@point_of_sale/app/models/pos_order";
import { PaymentScreen } from "@point_of_sale/app/screens/payment_screen/payment_screen";
import { patch } from "@web/core/utils/patch";
import { leaveOrder, resumePayment } from "../../services/leaving";
import { isShippedLater } from "../../services/shipping";

/** Uuids of payments that wait to be let through: core shows nothing yet, and invites another tap. */
const asked = new Set<string>();

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
