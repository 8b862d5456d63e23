import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import { ProductTemplate } from "@point_of_sale/app/models/product_template";
import { RAW_SYMBOL } from "@point_of_sale/app/models/related_models/utils";
import type { ProductId } from "../../core/figures";
import type { ProductTraits, RuledProduct, Rules } from "../../core/rules";

interface Identity {
    readonly id: ProductId;
    readonly template: ProductTemplate;
    readonly templateId: number;
}

/** Core's records are slow to read, some hundred calls for a field: what never changes is read once. */
const identities = new WeakMap<ProductProduct, Identity>();

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
    const identity = identityOf(variant);
    const { id } = identity;
    const isStored = isStorable(identity, rules) && !rules.unchecked.has(id);
    return isStored || rules.kits.has(id);
}

/** Whether it is sold by the piece, so that nobody can sell half of one. */
export function isPiece(variant: ProductProduct): boolean {
    return identityOf(variant).template.uom_id.is_pos_groupable;
}

/** The product as rules look at it; only what is asked for is read. */
export function ruledProduct(variant: ProductProduct, rules: Rules): RuledProduct {
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

export function idOf(variant: ProductProduct): ProductId {
    return identityOf(variant).id;
}

function identityOf(variant: ProductProduct): Identity {
    const known = identities.get(variant);
    if (known) {
        return known;
    }
    const { id, product_tmpl_id: template } = variant;
    const identity = { id, template, templateId: template.id };
    identities.set(variant, identity);
    return identity;
}

function isStorable({ template, templateId }: Identity, rules: Rules): boolean {
    return traitsToldOf(templateId, rules)?.isStorable ?? template.is_storable;
}

function categoryIdOf({ template, templateId }: Identity, rules: Rules): number | null {
    const told = traitsToldOf(templateId, rules);
    return told ? told.categoryId : template[RAW_SYMBOL].categ_id || null;
}

/** The till loads a product once, and the back office may change it while the till is open. */
function traitsToldOf(templateId: number, rules: Rules): ProductTraits | undefined {
    return rules.templates.get(templateId);
}
