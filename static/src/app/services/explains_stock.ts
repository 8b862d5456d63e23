import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
import { safely } from "./safely";
import type { StockDesk } from "./stock_desk";

/**
 * Whether this till can say more of a product's stock than core does. Without figures it cannot, and
 * core knows at least what its warehouse has; of what is not counted core says what there is.
 *
 * @param isReachable whether core could ask the server
 */
export function explainsStock(
    desk: StockDesk | null,
    template: ProductTemplate,
    isReachable: boolean
): boolean {
    return safely(
        desk,
        ({ guard }) =>
            (guard.ledger.head.feed !== null || !isReachable) &&
            (template.product_variant_ids.length === 0
                ? template.is_storable
                : guard.levelOf(template) !== null),
        false
    );
}
