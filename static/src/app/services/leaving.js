// Compiled from leaving.ts; edit that file.
import { safely } from "./safely";
async function resumePayment(pos, order) {
    const admitted = (await pos.stockDesk?.checkout.resume(order)) ?? true;
    if (!admitted && isAtPayment(pos, order)) {
        pos.navigate("ProductScreen", { orderUuid: order.uuid });
    }
}
function isShown(pos, { uuid }) {
    return pos.getOrder()?.uuid === uuid;
}
function isAtPayment(pos, order) {
    return pos.router.state.current === "PaymentScreen" && isShown(pos, order);
}
function leaveOrder({ stockDesk }, order) {
    safely(stockDesk, ({ checkout }) => {
        if (order) {
            checkout.leave(order);
        }
    });
}
async function payIfAdmitted(pos, pay) {
    pos.stockDesk?.entry.forget();
    const order = pos.getOrder();
    if (!order || !pos.stockDesk) {
        await pay();
    } else if (await pos.stockDesk.checkout.admits(order)) {
        if (isShown(pos, order)) {
            await pay();
        }
        leaveUnlessAtPayment(pos, order);
    }
}
function leaveUnlessAtPayment(pos, order) {
    if (!isAtPayment(pos, order)) {
        leaveOrder(pos, order);
    }
}
function leaveTill({ stockDesk }) {
    safely(stockDesk, ({ checkout }) => {
        checkout.close();
    });
}
export { isAtPayment, leaveOrder, leaveTill, payIfAdmitted, resumePayment };
