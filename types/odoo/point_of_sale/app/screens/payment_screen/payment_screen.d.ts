import type { Component } from "@odoo/owl";
import type { PosOrder, PosPayment } from "../../models/pos_order";
import type { PaymentMethod, PosStore } from "../../services/pos_store";

export class PaymentScreen extends Component {
    pos: PosStore;
    /** Gone where its address is an old one: another screen follows at once. */
    readonly currentOrder: PosOrder | undefined;
    setup(): void;
    /** Has a terminal, or a QR code, take the money. */
    sendPaymentRequest(line: PosPayment): Promise<void>;
    /** Has a terminal take the money at once, where it can. @returns whether there is a payment */
    addNewPaymentLine(method: PaymentMethod): Promise<boolean | undefined>;
    deletePaymentLine(uuid: string): void;
}
