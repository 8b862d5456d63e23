import type { ProductTemplate } from "./product_template";
import { Base } from "./related_models";

/** A proxy: a field that is falsy, or missing, answers with the template's. */
export class ProductProduct extends Base {
    static readonly pythonModel: "product.product";
}

export interface ProductProduct {
    readonly id: number;
    readonly display_name: string;
    readonly product_tmpl_id: ProductTemplate;
}
