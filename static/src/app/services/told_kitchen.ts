import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { ProductId } from "../../core/figures";
import { explodeKits } from "../../core/kits";
import type { Rules } from "../../core/rules";

/**
 * What the kitchen was told of, as core has it: core keeps that with the lines when they move to
 * another order, by a split, or by tables that are merged or parted. Not how much: of a line that goes
 * into one that is there already, core keeps its quantity alone.
 */
export function toldKitchen(order: PosOrder, { kits }: Rules): Set<ProductId> {
    const changes = Object.values(order.last_order_preparation_change.lines);
    const lines = changes.map(({ product_id: productId }) => ({ productId, quantity: 1 }));
    return new Set(explodeKits(lines, kits).map(({ productId }) => productId));
}
