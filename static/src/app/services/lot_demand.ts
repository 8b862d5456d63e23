import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { PosModels } from "@point_of_sale/app/services/data_service";
import type { LotDemand } from "../../core/lots";
import { isShippedLater } from "./shipping";

/**
 * What this till's drafts, and its orders that the server has not taken, hold of a product's lots.
 *
 * Each serial number of a line is one unit, a lot is all of its line. What comes back is not there
 * before it is paid and sent; what is shipped later leaves from elsewhere.
 *
 * @param isWaiting as in `countDemand`
 */
export function lotDemandOf(
    models: PosModels,
    product: ProductProduct,
    isWaiting: (order: PosOrder) => boolean
): LotDemand[] {
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
