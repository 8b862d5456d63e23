// Compiled from stock_catalogue.ts; edit that file.
import { ProductTemplate } from "@point_of_sale/app/models/product_template";
function variantsOf(product) {
    return product instanceof ProductTemplate ? product.product_variant_ids : [product];
}
function templateIdOf(product) {
    return product instanceof ProductTemplate ? product.id : product.product_tmpl_id.id;
}
function isCounted(variant, rules) {
    const isStored = traitsOf(variant, rules).isStorable && !rules.unchecked.has(variant.id);
    return isStored || rules.kits.has(variant.id);
}
function isPiece(variant) {
    return variant.product_tmpl_id.uom_id.is_pos_groupable;
}
function ruledProduct(variant, rules) {
    const { id: templateId, name } = variant.product_tmpl_id;
    return { templateId, name, categoryId: traitsOf(variant, rules).categoryId };
}
function traitsOf({ product_tmpl_id: template }, rules) {
    return (
        rules.templates.get(template.id) ?? {
            categoryId: template.categ_id?.id ?? null,
            isStorable: template.is_storable,
        }
    );
}
export { isCounted, isPiece, ruledProduct, templateIdOf, variantsOf };
