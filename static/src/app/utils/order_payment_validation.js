// Compiled from order_payment_validation.ts; edit that file.
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { patch } from "@web/core/utils/patch";
import { isCharged } from "../services/charged";
import { isAtPayment } from "../services/leaving";
import { safely } from "../services/safely";
patch(OrderPaymentValidation.prototype, {
    async askBeforeValidation() {
        if (!(await super.askBeforeValidation())) {
            return false;
        }
        const { order, pos } = this;
        if (isCharged(order) || !pos.stockDesk) {
            return true;
        }
        const due = order.totalDue;
        const admitted = await pos.stockDesk.checkout.admits(order);
        return admitted && (order.totalDue === due || !isAtPayment(pos, order));
    },
    async finalizeValidation() {
        this.pos.paidOrders.onSending(this.order);
        safely(this.pos.stockDesk, (desk) => {
            desk.onOrderPaid(this.order);
        });
        return await super.finalizeValidation();
    },
    // Success is on the screen already, and would take the next order up.
    handleValidationError(error) {
        const handled = super.handleValidationError(error);
        const { nextPage, order, pos } = this;
        if (!order.finalized && nextPage.page === "FeedbackScreen") {
            pos.navigate("PaymentScreen", { orderUuid: order.uuid });
        }
        return handled;
    },
});
