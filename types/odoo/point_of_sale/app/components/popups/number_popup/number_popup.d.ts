import { Component } from "@odoo/owl";

/** Gives the digits that were entered, as a text. */
export class NumberPopup extends Component {}
