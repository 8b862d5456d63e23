import { Component, type ComponentConstructor } from "@odoo/owl";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";

/** A template on the product screen, a variant in the combo popup. */
export class ProductCard extends Component<{ product: ProductTemplate | ProductProduct }> {
    static components?: Record<string, ComponentConstructor>;
}
