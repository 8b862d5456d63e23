import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { template, variant } from "./shop";

/** A product whose variants differ in two ways; gift wrapping makes none. */
export const COAT = {
    template: 210,
    smallRed: 2101,
    largeRed: 2102,
    smallBlue: 2103,
    largeBlue: 2104,
};

/** Ids of attributes and of the values that the coat has of them. */
export const SIZE = { attribute: 71, small: 711, large: 712 };
export const COLOUR = { attribute: 72, red: 721, blue: 722 };
export const WRAPPING = { attribute: 73, plain: 731, gift: 732 };

/** Adds the coat to what the till sells, its colours shown as Odoo's `display` says. */
export function hangUpTheCoats(store: PosStore, display: string): void {
    const lines = [SIZE.attribute, COLOUR.attribute, WRAPPING.attribute];
    store.models.connectNewData({
        "product.attribute": [
            attribute(SIZE.attribute, "radio", "always"),
            attribute(COLOUR.attribute, display, "always"),
            attribute(WRAPPING.attribute, "pills", "no_variant"),
        ],
        "product.template.attribute.line": [
            attributeLine(SIZE.attribute, [SIZE.small, SIZE.large]),
            attributeLine(COLOUR.attribute, [COLOUR.red, COLOUR.blue]),
            attributeLine(WRAPPING.attribute, [WRAPPING.plain, WRAPPING.gift]),
        ],
        "product.template.attribute.value": [
            value(SIZE.small, SIZE.attribute),
            value(SIZE.large, SIZE.attribute),
            value(COLOUR.red, COLOUR.attribute),
            value(COLOUR.blue, COLOUR.attribute),
            value(WRAPPING.plain, WRAPPING.attribute),
            value(WRAPPING.gift, WRAPPING.attribute),
        ],
        "product.template": [
            template(
                COAT.template,
                "Coat",
                [COAT.smallRed, COAT.largeRed, COAT.smallBlue, COAT.largeBlue],
                { attribute_line_ids: lines }
            ),
        ],
        "product.product": [
            coat(COAT.smallRed, [SIZE.small, COLOUR.red]),
            coat(COAT.largeRed, [SIZE.large, COLOUR.red]),
            coat(COAT.smallBlue, [SIZE.small, COLOUR.blue]),
            coat(COAT.largeBlue, [SIZE.large, COLOUR.blue]),
        ],
    });
}

function attribute(id: number, display: string, createVariant: string): object {
    return {
        id,
        name: `Attribute ${id}`,
        display_type: display,
        create_variant: createVariant,
    };
}

/** One a product and attribute: it has the attribute's id here. */
function attributeLine(id: number, values: number[]): object {
    return {
        id,
        display_name: `Attribute ${id}`,
        attribute_id: id,
        product_template_value_ids: values,
    };
}

function value(id: number, attributeId: number): object {
    return {
        id,
        name: `Value ${id}`,
        attribute_id: attributeId,
        attribute_line_id: attributeId,
        price_extra: 0,
        is_custom: false,
        html_color: "#aabbcc",
        image: false,
        exclude_for: [],
    };
}

function coat(id: number, values: number[]): object {
    return {
        ...variant(id, COAT.template, "Coat"),
        product_template_attribute_value_ids: values,
        product_template_variant_value_ids: values,
    };
}
