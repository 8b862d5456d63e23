import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { safely } from "./safely";

/** What is short is asked about before money moves; who changes his mind is back at the cart. */
export async function resumePayment(pos: PosStore, order: PosOrder): Promise<void> {
    const admitted = (await pos.stockDesk?.checkout.resume(order)) ?? true;
    if (!admitted && isAtPayment(pos, order)) {
        pos.navigate("ProductScreen", { orderUuid: order.uuid });
    }
}

/** By its uuid: who asks may have the same order behind another proxy. */
function isShown(pos: PosStore, { uuid }: PosOrder): boolean {
    return pos.getOrder()?.uuid === uuid;
}

export function isAtPayment(pos: PosStore, order: PosOrder): boolean {
    return pos.router.state.current === "PaymentScreen" && isShown(pos, order);
}

/** The order is not being paid here any more. */
export function leaveOrder({ stockDesk }: PosStore, order: PosOrder | undefined): void {
    safely(stockDesk, ({ checkout }) => {
        if (order) {
            checkout.leave(order);
        }
    });
}

/**
 * Has core pay the order on the screen, if it is let through. Core takes whichever is there when it is
 * called, which may be another one by then: nobody has asked to pay that one.
 */
export async function payIfAdmitted(pos: PosStore, pay: () => Promise<void>): Promise<void> {
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

/** Not every order that was let through gets to its payment, and one that is paid at once never does. */
function leaveUnlessAtPayment(pos: PosStore, order: PosOrder): void {
    if (!isAtPayment(pos, order)) {
        leaveOrder(pos, order);
    }
}

/** No screen is left when the page is: the browser goes to the back office from where it is. */
export function leaveTill({ stockDesk }: PosStore): void {
    safely(stockDesk, ({ checkout }) => {
        checkout.close();
    });
}
