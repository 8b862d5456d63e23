import { Component } from "@odoo/owl";

/** Where dialogs, and what else lies above the screens, are shown. */
export class MainComponentsContainer extends Component {}
