import { Component, type ComponentConstructor } from "@odoo/owl";

/** The lines of the order that is being made, and nowhere else. */
export class OrderSummary extends Component {
    static components: Record<string, ComponentConstructor>;
}
