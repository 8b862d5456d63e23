// Compiled from known_product_info.ts; edit that file.
const made = /* @__PURE__ */ new WeakSet();
function isKnownOnly(productInfo) {
    return made.has(productInfo);
}
function knownProductInfo(template, config, price, quantity) {
    const taxed = template.getTaxDetails({ overridedValues: { price } });
    const pricelists = config.use_pricelist
        ? config.available_pricelist_ids
        : [config.pricelist_id].filter((pricelist) => pricelist !== void 0);
    const info = {
        all_prices: {
            price_without_tax: taxed.total_excluded,
            price_with_tax: taxed.total_included,
            tax_details: [],
        },
        pricelists: pricelists.map((pricelist) => ({
            name: pricelist.name,
            price: template.getPrice(pricelist, quantity),
        })),
        optional_products: template.pos_optional_product_ids.map((optional) => ({
            id: optional.id,
            name: optional.display_name,
            list_price: optional.list_price,
        })),
        warehouses: [],
        suppliers: [],
        variants: [],
    };
    made.add(info);
    return info;
}
export { isKnownOnly, knownProductInfo };
