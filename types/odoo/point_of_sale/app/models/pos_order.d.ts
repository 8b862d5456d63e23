import type { PosConfig } from "./pos_config";
import type { PosOrderline } from "./pos_order_line";
import { Base } from "./related_models";
import type { RAW_SYMBOL } from "./related_models/utils";

export class PosOrder extends Base {
    static readonly pythonModel: "pos.order";
    readonly config: PosConfig;
    readonly finalized: boolean;
    /** What its cashier knows it by: a table, a name, a number. */
    getName(): string;
    /** What the kitchen was told is what the order asks for now. */
    updateLastOrderChange(): void;
    getSelectedOrderline(): PosOrderline | undefined;
    setPreset(preset: Base): void;
    /** @param date as the server writes it; `false` for none */
    setShippingDate(date: string | false): void;
    selectOrderline(line: PosOrderline): void;
    /** @throws it is paid, or cancelled */
    assertEditable(): boolean;
    /** What the customer is to pay in all. */
    readonly totalDue: number;
    /** What of it no payment has brought yet; one that waits for its terminal has brought nothing. */
    readonly remainingDue: number;
    /** With all of its combo. */
    removeOrderline(line: PosOrderline): void;
}

export interface PosOrder {
    /** Not for the server; kept with the order in the browser's database. */
    readonly uiState: Record<string, unknown>;
    readonly [RAW_SYMBOL]: {
        readonly lines: ReadonlySet<number | string>;
        /** `false` where it is not shipped later. */
        readonly shipping_date?: string | false;
    };
    /** What the kitchen was told, by `preparationKey` of the line. */
    readonly last_order_preparation_change: {
        readonly lines: Record<string, { readonly product_id: number }>;
    };
    readonly lines: PosOrderline[];
    readonly payment_ids: PosPayment[];
    readonly pricelist_id: Base | undefined;
    /** As a date of luxon. */
    readonly shipping_date: object | undefined;
    readonly preset_id: { readonly is_return: boolean } | undefined;
    readonly state: "draft" | "cancel" | "paid" | "done";
    readonly uuid: string;
}

export interface PosPayment extends Base {
    readonly pos_order_id: PosOrder | undefined;
    readonly uuid: string;
    /** Of a terminal or a QR code; other payments have none. */
    readonly payment_status: string | undefined;
    getAmount(): number;
    setAmount(amount: number): void;
}
