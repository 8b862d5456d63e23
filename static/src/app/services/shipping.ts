import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { RAW_SYMBOL } from "@point_of_sale/app/models/related_models/utils";

/**
 * Whether it is sent to the customer later: it leaves from elsewhere, and asks nothing of this place.
 *
 * Past the getter, which makes a date of it: this is asked of each line.
 */
export function isShippedLater(order: PosOrder): boolean {
    return Boolean(order[RAW_SYMBOL].shipping_date);
}

/** As core's payment screen does: by default today. It shows the date there, and asks whom to ship to. */
export function shipLater(order: PosOrder): void {
    order.setShippingDate(new Date().toISOString().slice(0, 10));
}
