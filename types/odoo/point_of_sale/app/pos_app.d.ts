import { Component, type ComponentConstructor } from "@odoo/owl";

export class Chrome extends Component {
    static components: Record<string, ComponentConstructor>;
}
