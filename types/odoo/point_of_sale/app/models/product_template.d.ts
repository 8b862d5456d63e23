import type { ProductProduct } from "./product_product";
import type { AttributeLine } from "./product_template_attribute_value";
import { Base } from "./related_models";
import type { RAW_SYMBOL } from "./related_models/utils";
import type { UomUom } from "./uom_uom";

export class ProductTemplate extends Base {
    static readonly pythonModel: "product.template";
    getPrice(pricelist: Pricelist | undefined, quantity: number): number;
    /** Of one, at the given price or else the list price. */
    getTaxDetails(options?: { overridedValues?: { price?: number } }): {
        total_excluded: number;
        total_included: number;
    };
}

export interface ProductTemplate {
    readonly [RAW_SYMBOL]: { readonly categ_id?: number | false };
    readonly id: number;
    readonly attribute_line_ids: AttributeLine[];
    readonly combo_ids: Combo[];
    readonly display_name: string;
    readonly is_storable: boolean;
    readonly list_price: number;
    readonly name: string;
    readonly pos_optional_product_ids: ProductTemplate[];
    readonly product_variant_ids: ProductProduct[];
    readonly to_weight: boolean;
    readonly tracking: "none" | "lot" | "serial";
    readonly uom_id: UomUom;
}

export interface ProductCategory extends Base {
    readonly id: number;
    readonly name: string;
    readonly parent_id: ProductCategory | undefined;
}

/** A part of a combo product, with its choices. */
export interface Combo extends Base {
    readonly id: number;
    readonly combo_item_ids: ComboItem[];
}

export interface ComboItem extends Base {
    readonly id: number;
    readonly combo_id: Combo;
    readonly product_id: ProductProduct;
}

export interface Pricelist extends Base {
    readonly name: string;
}
