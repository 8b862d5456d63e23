import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { Consent } from "../../core/approval";
import type { Decision } from "../../core/decision";

/** A till that is being paid for goods now. */
export interface Holder {
    readonly till: string;
    /** In the product's unit. */
    readonly quantity: number;
}

/** A product that an order asks too much of. */
export interface Shortage {
    readonly order: PosOrder;
    readonly variant: ProductProduct;
    readonly requested: number;
    readonly remaining: number | null;
    readonly decision: Decision;
    /** What the order can ask for in all instead; `null` when that would add nothing. */
    readonly settable: number | null;
    /** Who has claimed some of it. */
    readonly heldBy: readonly Holder[];
    /** Whether the server itself has just said so, not the till's own figures. */
    readonly isTold: boolean;
}

/** What the cashier chose: `set` takes what is there, `proceed` sells all the same. */
export type Choice = "set" | "proceed" | "cancel";

export interface Answer {
    readonly choice: Choice;
    /** `null` where no manager was needed, or none agreed. */
    readonly consent: Consent | null;
}

export type Prompt = (shortage: Shortage) => Promise<Choice>;
