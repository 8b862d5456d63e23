import type { PosOrder } from "@point_of_sale/app/models/pos_order";

/** Whether a card was charged: the order has to be posted then, whatever is left. */
export function isCharged({ payment_ids: payments }: PosOrder): boolean {
    return payments.some(({ payment_status: status }) => status === "done");
}
