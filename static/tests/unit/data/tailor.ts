import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { FRUIT, template, variant } from "./shop";

/** Made to measure: a variant is made when it is sold for the first time. */
export const SUIT = { template: 230, short: 2301, long: 2302 };
export const LENGTH = { attribute: 81, short: 811, long: 812 };

/** With a suit for short people only, until somebody buys the other one. */
export function hireTheTailor(store: PosStore): void {
    store.models.connectNewData({
        "product.category": [{ id: FRUIT, name: "Fruit", parent_id: false }],
        "product.attribute": [
            {
                id: LENGTH.attribute,
                name: "Length",
                display_type: "radio",
                create_variant: "dynamic",
            },
        ],
        "product.template.attribute.line": [
            {
                id: LENGTH.attribute,
                display_name: "Length",
                attribute_id: LENGTH.attribute,
                product_template_value_ids: [LENGTH.short, LENGTH.long],
            },
        ],
        "product.template.attribute.value": [LENGTH.short, LENGTH.long].map((id) => ({
            id,
            name: `Value ${id}`,
            attribute_id: LENGTH.attribute,
            attribute_line_id: LENGTH.attribute,
            price_extra: 0,
            is_custom: false,
            html_color: "#aabbcc",
            image: false,
            exclude_for: [],
        })),
        "product.template": [
            template(SUIT.template, "Suit", [SUIT.short], {
                attribute_line_ids: [LENGTH.attribute],
                categ_id: FRUIT,
            }),
        ],
        "product.product": [suit(SUIT.short, LENGTH.short)],
    });
}

/** What `create_product_variant_from_pos` answers. */
export function longSuit(): object {
    return {
        "product.template": [
            template(SUIT.template, "Suit", [SUIT.short, SUIT.long], {
                attribute_line_ids: [LENGTH.attribute],
                categ_id: FRUIT,
            }),
        ],
        "product.product": [suit(SUIT.long, LENGTH.long)],
    };
}

function suit(id: number, value: number): object {
    return {
        ...variant(id, SUIT.template, `Suit ${value}`),
        product_template_attribute_value_ids: [value],
        product_template_variant_value_ids: [value],
    };
}
