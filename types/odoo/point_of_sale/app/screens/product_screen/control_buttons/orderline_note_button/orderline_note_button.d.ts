import { Component } from "@odoo/owl";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";

export class InternalNoteButton extends Component {
    /** A part of the line that the kitchen does not know yet gets a line of its own. */
    setChanges(line: PosOrderline, note: string): Promise<void>;
}
