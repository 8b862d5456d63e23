import { Component, type ComponentConstructor } from "@odoo/owl";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

/** The lines of the order that is being made, and nowhere else. */
export class OrderSummary extends Component {
    static components: Record<string, ComponentConstructor>;
    pos: PosStore;
    /** Has the line configured anew. */
    onOrderlineLongPress(event: Event, line: PosOrderline): Promise<unknown>;
    /** A key of the numpad, or of the keyboard, was pressed. `buffer`: what was typed so far. */
    updateSelectedOrderline(input: NumpadInput): Promise<void>;
    /** A popup asked for the selected line's quantity, where the numpad may not change it. */
    updateQuantityNumber(quantity: number | null): Promise<boolean>;
}

export interface NumpadInput {
    readonly buffer: string | null;
    readonly key: string;
}
