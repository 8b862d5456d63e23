import type { PosOrder } from "../models/pos_order";
import type { PosStore } from "../services/pos_store";

export default class OrderPaymentValidation {
    pos: PosStore;
    readonly order: PosOrder;
    /** Called first. @returns false to leave the order unpaid */
    askBeforeValidation(): Promise<boolean>;
}
