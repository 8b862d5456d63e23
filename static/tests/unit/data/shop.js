// Compiled from shop.ts; edit that file.
const FRUIT = 31;
const APPLE = { template: 201, variant: 2011, barcode: "apple", pack: "six apples" };
const SHIRT = { template: 202, small: 2021, medium: 2022, barcode: "medium shirt" };
const HAIRCUT = { template: 203, variant: 2031 };
const CHEWING_GUM = { template: 204, variant: 2041 };
const CHEESE = { template: 205, variant: 2051 };
const GIFT_BOX = { template: 206, variant: 2061 };
const FRUIT_BOX = { template: 207, variant: 2071 };
const UNITS = 1;
const PACK_OF_SIX = 2;
const KILOGRAM = 15;
function stockTheShelves(store) {
    store.models.connectNewData({
        "product.category": [{ id: FRUIT, name: "Fruit", parent_id: false }],
        "product.template": [
            template(APPLE.template, "Apple", [APPLE.variant], { categ_id: FRUIT }),
            template(SHIRT.template, "Shirt", [SHIRT.small, SHIRT.medium]),
            template(HAIRCUT.template, "Haircut", [HAIRCUT.variant], {
                type: "service",
                is_storable: false,
            }),
            template(CHEWING_GUM.template, "Chewing gum", [CHEWING_GUM.variant], {
                is_storable: false,
            }),
            template(CHEESE.template, "Cheese", [CHEESE.variant], {
                uom_id: KILOGRAM,
                to_weight: true,
            }),
            template(GIFT_BOX.template, "Gift box", [GIFT_BOX.variant], comboOf(61, 62)),
            template(FRUIT_BOX.template, "Fruit box", [FRUIT_BOX.variant], comboOf(61, 63)),
        ],
        "product.product": [
            variant(APPLE.variant, APPLE.template, "Apple", APPLE.barcode),
            variant(SHIRT.small, SHIRT.template, "Shirt (S)"),
            variant(SHIRT.medium, SHIRT.template, "Shirt (M)", SHIRT.barcode),
            variant(HAIRCUT.variant, HAIRCUT.template, "Haircut"),
            variant(CHEWING_GUM.variant, CHEWING_GUM.template, "Chewing gum"),
            variant(CHEESE.variant, CHEESE.template, "Cheese"),
            variant(GIFT_BOX.variant, GIFT_BOX.template, "Gift box"),
            variant(FRUIT_BOX.variant, FRUIT_BOX.template, "Fruit box"),
        ],
        "product.uom": [
            { id: 51, barcode: APPLE.pack, product_id: APPLE.variant, uom_id: PACK_OF_SIX },
        ],
        "product.combo": [61, 62, 63].map(choice),
        "product.combo.item": [
            choiceItem(61, APPLE.variant),
            choiceItem(62, SHIRT.small),
            choiceItem(63, APPLE.variant),
        ],
    });
}
function template(id, name, variants, values = {}) {
    return {
        id,
        name,
        display_name: name,
        list_price: 10,
        standard_price: 0,
        type: "consu",
        is_storable: true,
        tracking: "none",
        categ_id: false,
        pos_categ_ids: [],
        taxes_id: [],
        uom_id: UNITS,
        to_weight: false,
        available_in_pos: true,
        active: true,
        attribute_line_ids: [],
        combo_ids: [],
        product_variant_ids: variants,
        pos_optional_product_ids: [],
        product_tag_ids: [],
        ...values,
    };
}
function variant(id, templateId, name, barcode) {
    return {
        id,
        product_tmpl_id: templateId,
        display_name: name,
        lst_price: 10,
        standard_price: 0,
        barcode: barcode ?? false,
        product_tag_ids: [],
        pos_categ_ids: [],
        product_template_attribute_value_ids: [],
        product_template_variant_value_ids: [],
    };
}
function comboOf(...choices) {
    return { type: "combo", is_storable: false, combo_ids: choices };
}
function choice(id) {
    return {
        id,
        name: `Choice ${id}`,
        combo_item_ids: [id],
        base_price: 10,
        qty_free: 1,
        qty_max: 1,
    };
}
function choiceItem(id, productId) {
    return { id, combo_id: id, product_id: productId, extra_price: 0 };
}
export {
    APPLE,
    CHEESE,
    CHEWING_GUM,
    FRUIT,
    FRUIT_BOX,
    GIFT_BOX,
    HAIRCUT,
    KILOGRAM,
    PACK_OF_SIX,
    SHIRT,
    UNITS,
    stockTheShelves,
    template,
    variant,
};
