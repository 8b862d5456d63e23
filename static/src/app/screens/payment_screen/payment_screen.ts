import { onMounted, onWillUnmount } from "@odoo/owl";
import type { PosPayment } from "@point_of_sale/app/models/pos_order";
import { PaymentScreen } from "@point_of_sale/app/screens/payment_screen/payment_screen";
import { patch } from "@web/core/utils/patch";
import { safely } from "../../services/safely";

patch(PaymentScreen.prototype, {
    setup(): void {
        super.setup();
        const { stockDesk } = this.pos;
        const order = this.currentOrder;
        onMounted(() => {
            safely(
                stockDesk,
                ({ checkout }) => {
                    checkout.resume(order);
                },
                undefined
            );
        });
        onWillUnmount(() => {
            safely(
                stockDesk,
                ({ checkout }) => {
                    checkout.leave(order);
                },
                undefined
            );
        });
    },

    // A refund comes here without `pay`, and what it is exchanged for is on the same order.
    async sendPaymentRequest(line: PosPayment): Promise<void> {
        const { stockDesk } = this.pos;
        if (!stockDesk || (await stockDesk.checkout.admits(this.currentOrder))) {
            await super.sendPaymentRequest(line);
        }
    },
});
