import type { ProductProduct } from "./product_product";
import { Base } from "./related_models";
import type { UomUom } from "./uom_uom";

export class ProductTemplate extends Base {
    static readonly pythonModel: "product.template";
}

export interface ProductTemplate {
    readonly id: number;
    readonly categ_id: ProductCategory | undefined;
    readonly is_storable: boolean;
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
