import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { safely } from "./safely";

/** What is short is asked about before money moves; who changes his mind is back at the cart. */
export async function resumePayment(pos: PosStore, order: PosOrder): Promise<void> {
    const admitted = (await pos.stockDesk?.checkout.resume(order)) ?? true;
    const isThere = pos.router.state.current === "PaymentScreen" && pos.getOrder() === order;
    if (!admitted && isThere) {
        pos.navigate("ProductScreen", { orderUuid: order.uuid });
    }
}

/** The order is not being paid here any more. */
export function leaveOrder({ stockDesk }: PosStore, order: PosOrder | undefined): void {
    safely(stockDesk, ({ checkout }) => {
        if (order) {
            checkout.leave(order);
        }
    });
}

/** Not every order that was let through gets to its payment, and one that is paid at once never does. */
export function leaveUnlessAtPayment(pos: PosStore, order: PosOrder | undefined): void {
    if (pos.router.state.current !== "PaymentScreen") {
        leaveOrder(pos, order);
    }
}

/** No screen is left when the page is: the browser goes to the back office from where it is. */
export function leaveTill({ stockDesk }: PosStore): void {
    safely(stockDesk, ({ checkout }) => {
        checkout.close();
    });
}
