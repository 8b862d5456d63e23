// Compiled from lot_demand.ts; edit that file.
import { isShippedLater } from "./shipping";
function lotDemandOf(models, product, isWaiting) {
    const isSerial = product.product_tmpl_id.tracking === "serial";
    return models["pos.order"]
        .getAll()
        .filter(
            (order) =>
                order.state !== "cancel" &&
                !isShippedLater(order) &&
                (!order.finalized || !order.isSynced || isWaiting(order))
        )
        .flatMap((order) => order.lines)
        .filter((line) => line.product_id.id === product.id && line.qty > 0)
        .flatMap((line) =>
            line.pack_lot_ids.map(({ lot_name }) => ({
                lotName: lot_name,
                quantity: isSerial ? 1 : line.qty,
            }))
        );
}
export { lotDemandOf };
