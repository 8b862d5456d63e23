import { Component } from "@odoo/owl";

/** Gives what was written; each of its `buttons` adds or takes away a line. */
export class TextInputPopup extends Component {}
