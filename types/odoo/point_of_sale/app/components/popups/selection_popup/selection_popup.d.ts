import { Component } from "@odoo/owl";

/** Gives the `item` of what was chosen. */
export class SelectionPopup extends Component {}
