import { APPLE, SHIRT, template, variant } from "./shop";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { StockOnServer } from "./stock_answer";

/** A kit of four apples and a shirt; its category has a rule of its own in some tests. */
export const BASKET = { template: 220, variant: 2201, category: 32 };
/** A kit of two apples that is not storable itself. */
export const BAG = { template: 221, variant: 2211 };
/** A kit of a product that this till has not loaded. */
export const HAMPER = { template: 222, variant: 2221, component: 9999 };
/** A product in two sizes, both kits of the same apples. */
export const CRATE = { template: 223, small: 2231, large: 2232 };
/** A combo of a bag and an apple. */
export const LUNCH = { template: 224, variant: 2241 };

/** What the server tells of them. */
export const KITS: NonNullable<StockOnServer["kits"]> = {
    [BASKET.variant]: { [APPLE.variant]: 4, [SHIRT.small]: 1 },
    [BAG.variant]: { [APPLE.variant]: 2 },
    [HAMPER.variant]: { [HAMPER.component]: 3 },
    [CRATE.small]: { [APPLE.variant]: 6 },
    [CRATE.large]: { [APPLE.variant]: 10 },
};

/** Adds the kits to what the till sells. */
export function packTheBaskets(store: PosStore): void {
    store.models.connectNewData({
        "product.category": [{ id: BASKET.category, name: "Picnic", parent_id: false }],
        "product.template": [
            template(BASKET.template, "Basket", [BASKET.variant], { categ_id: BASKET.category }),
            template(BAG.template, "Bag", [BAG.variant], { is_storable: false }),
            template(HAMPER.template, "Hamper", [HAMPER.variant]),
            template(CRATE.template, "Crate", [CRATE.small, CRATE.large]),
            template(LUNCH.template, "Lunch", [LUNCH.variant], {
                type: "combo",
                is_storable: false,
                combo_ids: [71, 72],
            }),
        ],
        "product.product": [
            variant(BASKET.variant, BASKET.template, "Basket"),
            variant(BAG.variant, BAG.template, "Bag"),
            variant(HAMPER.variant, HAMPER.template, "Hamper"),
            variant(CRATE.small, CRATE.template, "Crate (S)"),
            variant(CRATE.large, CRATE.template, "Crate (L)"),
            variant(LUNCH.variant, LUNCH.template, "Lunch"),
        ],
        "product.combo": [71, 72].map((id) => ({
            id,
            name: `Lunch choice ${id}`,
            combo_item_ids: [id],
            base_price: 10,
            qty_free: 1,
            qty_max: 1,
        })),
        "product.combo.item": [
            { id: 71, combo_id: 71, product_id: BAG.variant, extra_price: 0 },
            { id: 72, combo_id: 72, product_id: APPLE.variant, extra_price: 0 },
        ],
    });
}
