// Compiled from told_kitchen.ts; edit that file.
import { explodeKits } from "../../core/kits";
function toldKitchen(order, { kits }) {
    const changes = Object.values(order.last_order_preparation_change.lines);
    const lines = changes.map(({ product_id: productId }) => ({ productId, quantity: 1 }));
    return new Set(explodeKits(lines, kits).map(({ productId }) => productId));
}
export { toldKitchen };
