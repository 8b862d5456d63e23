// Compiled from picnic.ts; edit that file.
import { APPLE, SHIRT, template, variant } from "./shop";
const BASKET = { template: 220, variant: 2201, category: 32 };
const BAG = { template: 221, variant: 2211 };
const HAMPER = { template: 222, variant: 2221, component: 9999 };
const CRATE = { template: 223, small: 2231, large: 2232 };
const LUNCH = { template: 224, variant: 2241 };
const KITS = {
    [BASKET.variant]: { [APPLE.variant]: 4, [SHIRT.small]: 1 },
    [BAG.variant]: { [APPLE.variant]: 2 },
    [HAMPER.variant]: { [HAMPER.component]: 3 },
    [CRATE.small]: { [APPLE.variant]: 6 },
    [CRATE.large]: { [APPLE.variant]: 10 },
};
function packTheBaskets(store) {
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
export { BAG, BASKET, CRATE, HAMPER, KITS, LUNCH, packTheBaskets };
