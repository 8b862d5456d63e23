import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { APPLE, CHEESE, SHIRT, template, variant } from "./shop";

/** A combo of which a cashier chooses up to three, apples twice among them. */
export const LUNCH = { template: 220, variant: 2201, part: 64, sides: 65 };
export const ITEMS = { apple: 641, shirt: 642, cheese: 651, secondApple: 652 };

export function serveLunch(store: PosStore): void {
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

function part(id: number, items: number[]): object {
    return {
        id,
        name: `Part ${id}`,
        combo_item_ids: items,
        base_price: 10,
        qty_free: 1,
        qty_max: 3,
    };
}

function item(id: number, partId: number, productId: number): object {
    return { id, combo_id: partId, product_id: productId, extra_price: 0 };
}
