import type { ProductTemplate } from "./product_template";
import type { AttributeValue } from "./product_template_attribute_value";
import { Base } from "./related_models";

/** A proxy: a field that is falsy, or missing, answers with the template's. */
export class ProductProduct extends Base {
    static readonly pythonModel: "product.product";
}

export interface ProductProduct {
    readonly id: number;
    readonly default_code?: string | false;
    readonly display_name: string;
    readonly product_tmpl_id: ProductTemplate;
    /** Of attributes that make variants. */
    readonly product_template_attribute_value_ids: AttributeValue[];
}
