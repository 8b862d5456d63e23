// Compiled from leaving.ts; edit that file.
import { safely } from "./safely";
function leaveUnlessAtPayment({ router, stockDesk }, order) {
    if (order && router.state.current !== "PaymentScreen") {
        safely(
            stockDesk,
            ({ checkout }) => {
                checkout.leave(order);
            },
            void 0
        );
    }
}
function leaveTill({ stockDesk }) {
    safely(
        stockDesk,
        ({ checkout }) => {
            checkout.close();
        },
        void 0
    );
}
export { leaveTill, leaveUnlessAtPayment };
