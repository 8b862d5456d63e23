import { Component, type ComponentConstructor } from "@odoo/owl";

/** All orders, open and paid, with the lines of the one that is selected. */
export class TicketScreen extends Component {
    static components: Record<string, ComponentConstructor>;
}
