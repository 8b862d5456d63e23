import { Component, type ComponentConstructor } from "@odoo/owl";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

export class ProductInfoPopup extends Component<{
    info: { readonly productInfo: object };
    productTemplate: ProductTemplate;
}> {
    static components: Record<string, ComponentConstructor>;
    pos: PosStore;
}
