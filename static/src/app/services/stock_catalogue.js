// Compiled from stock_catalogue.ts; edit that file.
import { ProductTemplate } from "@point_of_sale/app/models/product_template";
import { RAW_SYMBOL } from "@point_of_sale/app/models/related_models/utils";
const identities = /* @__PURE__ */ new WeakMap();
function variantsOf(product) {
    return product instanceof ProductTemplate ? product.product_variant_ids : [product];
}
function templateIdOf(product) {
    return product instanceof ProductTemplate ? product.id : product.product_tmpl_id.id;
}
function isCounted(variant, rules) {
    const identity = identityOf(variant);
    const { id } = identity;
    const isStored = isStorable(identity, rules) && !rules.unchecked.has(id);
    return isStored || rules.kits.has(id);
}
function isPiece(variant) {
    return identityOf(variant).template.uom_id.is_pos_groupable;
}
function ruledProduct(variant, rules) {
    const identity = identityOf(variant);
    return {
        templateId: identity.templateId,
        get name() {
            return identity.template.name;
        },
        get categoryId() {
            return categoryIdOf(identity, rules);
        },
    };
}
function idOf(variant) {
    return identityOf(variant).id;
}
function identityOf(variant) {
    const known = identities.get(variant);
    if (known) {
        return known;
    }
    const { id, product_tmpl_id: template } = variant;
    const identity = { id, template, templateId: template.id };
    identities.set(variant, identity);
    return identity;
}
function isStorable({ template, templateId }, rules) {
    return traitsToldOf(templateId, rules)?.isStorable ?? template.is_storable;
}
function categoryIdOf({ template, templateId }, rules) {
    const told = traitsToldOf(templateId, rules);
    return told ? told.categoryId : template[RAW_SYMBOL].categ_id || null;
}
function traitsToldOf(templateId, rules) {
    return rules.templates.get(templateId);
}
export { idOf, isCounted, isPiece, ruledProduct, templateIdOf, variantsOf };
