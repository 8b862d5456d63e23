// Compiled from leaving.ts; edit that file.
import { safely } from "./safely";
async function resumePayment(pos, order) {
    const admitted = (await pos.stockDesk?.checkout.resume(order)) ?? true;
    const isThere = pos.router.state.current === "PaymentScreen" && pos.getOrder() === order;
    if (!admitted && isThere) {
        pos.navigate("ProductScreen", { orderUuid: order.uuid });
    }
}
function leaveOrder({ stockDesk }, order) {
    safely(stockDesk, ({ checkout }) => {
        if (order) {
            checkout.leave(order);
        }
    });
}
function leaveUnlessAtPayment(pos, order) {
    if (pos.router.state.current !== "PaymentScreen") {
        leaveOrder(pos, order);
    }
}
function leaveTill({ stockDesk }) {
    safely(stockDesk, ({ checkout }) => {
        checkout.close();
    });
}
export { leaveOrder, leaveTill, leaveUnlessAtPayment, resumePayment };
