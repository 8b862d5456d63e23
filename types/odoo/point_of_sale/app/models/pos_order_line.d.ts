import type { PosOrder } from "./pos_order";
import type { ProductProduct } from "./product_product";
import { Base } from "./related_models";
import type { RAW_SYMBOL } from "./related_models/utils";

export class PosOrderline extends Base {
    static readonly pythonModel: "pos.order.line";
    /** @returns `true`, or the texts of the dialog that says why not */
    setQuantity(quantity: number, keepPrice?: boolean): true | { title: string; body: string };
    /** Takes over the other's quantity; the caller deletes the other. */
    merge(line: PosOrderline): void;
}

export interface PosOrderline {
    /** With pos_sale; the sale order line itself may not be loaded. */
    readonly [RAW_SYMBOL]: {
        readonly product_id: number;
        readonly qty: number;
        readonly sale_order_line_id?: number | false;
    };
    /** Of a combo: what was chosen. */
    readonly combo_line_ids: PosOrderline[];
    readonly combo_parent_id: PosOrderline | undefined;
    /** Missing where the order it names is not there, or has another id now. */
    readonly order_id: PosOrder | undefined;
    readonly custom_attribute_value_ids: Base[];
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
