// Compiled from coat.ts; edit that file.
import { template, variant } from "./shop";
const COAT = {
    template: 210,
    smallRed: 2101,
    largeRed: 2102,
    smallBlue: 2103,
    largeBlue: 2104,
};
const SIZE = { attribute: 71, small: 711, large: 712 };
const COLOUR = { attribute: 72, red: 721, blue: 722 };
const WRAPPING = { attribute: 73, plain: 731, gift: 732 };
function hangUpTheCoats(store, display) {
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
function attribute(id, display, createVariant) {
    return {
        id,
        name: `Attribute ${id}`,
        display_type: display,
        create_variant: createVariant,
    };
}
function attributeLine(id, values) {
    return {
        id,
        display_name: `Attribute ${id}`,
        attribute_id: id,
        product_template_value_ids: values,
    };
}
function value(id, attributeId) {
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
function coat(id, values) {
    return {
        ...variant(id, COAT.template, "Coat"),
        product_template_attribute_value_ids: values,
        product_template_variant_value_ids: values,
    };
}
export { COAT, COLOUR, SIZE, WRAPPING, hangUpTheCoats };
