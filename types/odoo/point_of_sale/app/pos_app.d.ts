import { Component } from "@odoo/owl";

export class Chrome extends Component {
    static components: object;
}
