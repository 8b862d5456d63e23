import { Component, type ComponentConstructor } from "@odoo/owl";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

/** Set up anew each time the cashier comes back to it. */
export class ProductScreen extends Component {
    static components: Record<string, ComponentConstructor>;
    pos: PosStore;
    setup(): void;
}
