import { Component, type ComponentConstructor } from "@odoo/owl";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

export class Navbar extends Component {
    static components: Record<string, ComponentConstructor>;
    pos: PosStore;
}
