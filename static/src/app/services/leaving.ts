import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { safely } from "./safely";

/** Not every order that was let through gets to its payment, and one that is paid at once never does. */
export function leaveUnlessAtPayment(
    { router, stockDesk }: PosStore,
    order: PosOrder | undefined
): void {
    if (order && router.state.current !== "PaymentScreen") {
        safely(
            stockDesk,
            ({ checkout }) => {
                checkout.leave(order);
            },
            undefined
        );
    }
}

/** No screen is left when the page is: the browser goes to the back office from where it is. */
export function leaveTill({ stockDesk }: PosStore): void {
    safely(
        stockDesk,
        ({ checkout }) => {
            checkout.close();
        },
        undefined
    );
}
