import { Component } from "@odoo/owl";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { ComboItem, ProductTemplate } from "@point_of_sale/app/models/product_template";

export class ComboConfiguratorPopup extends Component<{
    productTemplate: ProductTemplate;
    /** The combo that is chosen anew. */
    line?: PosOrderline;
}> {
    /** How many of each choice one combo has, by the ids of the combo and of its item. */
    state: { readonly qty: Record<number, Record<ComboItem["id"], number>> };
    setup(): void;
}
