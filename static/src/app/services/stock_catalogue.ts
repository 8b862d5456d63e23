import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import { ProductTemplate } from "@point_of_sale/app/models/product_template";
import type { ProductTraits, RuledProduct, Rules } from "../../core/rules";

/** A card may stand for a template or, in the combo popup, for one variant. */
export type CardProduct = ProductTemplate | ProductProduct;

/**
 * The variants that a card stands for.
 *
 * Asked by class: a variant answers for every missing field with its template's, so that
 * `variant.product_variant_ids` holds all its siblings.
 */
export function variantsOf(product: CardProduct): readonly ProductProduct[] {
    return product instanceof ProductTemplate ? product.product_variant_ids : [product];
}

export function templateIdOf(product: CardProduct): number {
    return product instanceof ProductTemplate ? product.id : product.product_tmpl_id.id;
}

/** Whether stock is counted for this variant: services and combos have none. */
export function isCounted(variant: ProductProduct, rules: Rules): boolean {
    const isStored = traitsOf(variant, rules).isStorable && !rules.unchecked.has(variant.id);
    return isStored || rules.kits.has(variant.id);
}

/** Whether it is sold by the piece, so that nobody can sell half of one. */
export function isPiece(variant: ProductProduct): boolean {
    return variant.product_tmpl_id.uom_id.is_pos_groupable;
}

/** The product as rules look at it. */
export function ruledProduct(variant: ProductProduct, rules: Rules): RuledProduct {
    const { id: templateId, name } = variant.product_tmpl_id;
    return { templateId, name, categoryId: traitsOf(variant, rules).categoryId };
}

/** The till loads a product once, and the back office may change it while the till is open. */
function traitsOf({ product_tmpl_id: template }: ProductProduct, rules: Rules): ProductTraits {
    return (
        rules.templates.get(template.id) ?? {
            categoryId: template.categ_id?.id ?? null,
            isStorable: template.is_storable,
        }
    );
}
