import type { PosOrder } from "./pos_order";
import type { ProductProduct } from "./product_product";
import { Base } from "./related_models";

export class PosOrderline extends Base {
    static readonly pythonModel: "pos.order.line";
    /** @returns `true`, or the texts of the dialog that says why not */
    setQuantity(quantity: number, keepPrice?: boolean): true | { title: string; body: string };
}

export interface PosOrderline {
    readonly combo_parent_id: PosOrderline | undefined;
    readonly order_id: PosOrder;
    readonly pack_lot_ids: LotOfLine[];
    readonly price_unit: number;
    readonly product_id: ProductProduct;
    readonly qty: number;
    readonly uuid: string;
}

/** A lot or serial number that a line names. */
export interface LotOfLine extends Base {
    readonly lot_name: string;
}
