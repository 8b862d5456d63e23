import { Component, type ComponentConstructor } from "@odoo/owl";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

/** On top of the configurator: what there is of the variant that is chosen. */
export class ProductInfoBanner extends Component<{
    productTemplate: ProductTemplate;
    /** Nothing where the chosen variant does not exist, or the attributes make none. */
    product?: ProductProduct | null;
    /** Keeps the banner from asking the server itself. */
    info?: object;
}> {
    static components: Record<string, ComponentConstructor>;
    pos: PosStore;
}
