// Compiled from stock_catalogue.ts; edit that file.
import { toRaw } from "@odoo/owl";
import { ProductTemplate } from "@point_of_sale/app/models/product_template";
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
    const isStored = traitsOf(identity, rules).isStorable && !rules.unchecked.has(id);
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
            return traitsOf(identity, rules).categoryId;
        },
    };
}
function idOf(variant) {
    return identityOf(variant).id;
}
function identityOf(variant) {
    const record = toRaw(variant);
    const known = identities.get(record);
    if (known) {
        return known;
    }
    const { id, product_tmpl_id: template } = record;
    const identity = { id, template, templateId: template.id, traits: null };
    identities.set(record, identity);
    return identity;
}
function traitsOf(identity, rules) {
    const { template, templateId } = identity;
    const changed = rules.templates.get(templateId);
    if (changed) {
        return changed;
    }
    identity.traits ??= {
        categoryId: template.categ_id?.id ?? null,
        isStorable: template.is_storable,
    };
    return identity.traits;
}
export { idOf, isCounted, isPiece, ruledProduct, templateIdOf, variantsOf };
