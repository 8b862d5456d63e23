import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { Base } from "@point_of_sale/app/models/related_models";

/** It, and all that is sent as a part of it. */
export function recordsOf(order: PosOrder): Base[] {
    return [order, ...order.payment_ids, ...order.lines.flatMap(partsOf)];
}

/** The line, and what belongs to it only. */
export function partsOf(line: PosOrderline): Base[] {
    return [line, ...line.pack_lot_ids, ...line.custom_attribute_value_ids];
}

export function nameOf({ model, id }: Pick<Base, "model" | "id">): string {
    return `${model.name} ${id}`;
}
