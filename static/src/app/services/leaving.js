// Compiled from leaving.ts; edit that file.
import { safely } from "./safely";
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
export { leaveOrder, leaveTill, leaveUnlessAtPayment };
