import type { PosOrder } from "../models/pos_order";
import type { PaymentMethod, PosStore } from "../services/pos_store";

export default class OrderPaymentValidation {
    constructor(values: {
        pos: PosStore;
        orderUuid: string;
        /** Paid with at once: the payment is added here. */
        fastPaymentMethod?: PaymentMethod;
    });
    pos: PosStore;
    validateOrder(isForced: boolean): Promise<unknown>;
    readonly order: PosOrder;
    /** Called first. @returns false to leave the order unpaid */
    askBeforeValidation(): Promise<boolean>;
    /** Has the order paid, and sends it. */
    finalizeValidation(): Promise<unknown>;
    /** What is shown when the order is paid; the feedback screen comes before the server's answer. */
    readonly nextPage: { readonly page: string };
    /** @returns the error; an order that the server refused is a draft again */
    handleValidationError(error: unknown): unknown;
}
