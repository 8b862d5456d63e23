import type { Component } from "@odoo/owl";
import type { PosOrder, PosPayment } from "../../models/pos_order";
import type { PosStore } from "../../services/pos_store";

export class PaymentScreen extends Component {
    pos: PosStore;
    /** Gone where its address is an old one: another screen follows at once. */
    readonly currentOrder: PosOrder | undefined;
    setup(): void;
    /** Has a terminal, or a QR code, take the money. */
    sendPaymentRequest(line: PosPayment): Promise<void>;
}
