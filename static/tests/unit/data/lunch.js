// Compiled from lunch.ts; edit that file.
import { APPLE, CHEESE, SHIRT, template, variant } from "./shop";
const LUNCH = { template: 220, variant: 2201, part: 64, sides: 65 };
const ITEMS = { apple: 641, shirt: 642, cheese: 651, secondApple: 652 };
function serveLunch(store) {
    store.models.connectNewData({
        "product.template": [
            template(LUNCH.template, "Lunch", [LUNCH.variant], {
                type: "combo",
                is_storable: false,
                combo_ids: [LUNCH.part, LUNCH.sides],
            }),
        ],
        "product.product": [variant(LUNCH.variant, LUNCH.template, "Lunch")],
        "product.combo": [
            part(LUNCH.part, [ITEMS.apple, ITEMS.shirt]),
            part(LUNCH.sides, [ITEMS.cheese, ITEMS.secondApple]),
        ],
        "product.combo.item": [
            item(ITEMS.apple, LUNCH.part, APPLE.variant),
            item(ITEMS.shirt, LUNCH.part, SHIRT.small),
            item(ITEMS.cheese, LUNCH.sides, CHEESE.variant),
            item(ITEMS.secondApple, LUNCH.sides, APPLE.variant),
        ],
    });
}
function part(id, items) {
    return {
        id,
        name: `Part ${id}`,
        combo_item_ids: items,
        base_price: 10,
        qty_free: 1,
        qty_max: 3,
    };
}
function item(id, partId, productId) {
    return { id, combo_id: partId, product_id: productId, extra_price: 0 };
}
export { ITEMS, LUNCH, serveLunch };
