import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { Consent } from "../../core/approval";
import type { Decision } from "../../core/decision";
import type { Supply } from "../../core/supply";

/** A till that is being paid for goods now. */
export interface Holder {
    readonly till: string;
    /** In the product's unit. */
    readonly quantity: number;
}

/** A product that an order asks too much of. */
export interface Shortage extends Supply {
    readonly order: PosOrder;
    readonly variant: ProductProduct;
    readonly requested: number;
    readonly decision: Decision;
    /** What the order can ask for in all instead; `null` when that would add nothing. */
    readonly settable: number | null;
    /** Who has claimed some of it. */
    readonly heldBy: readonly Holder[];
    /** Whether the server itself has just said so, not the till's own figures. */
    readonly isTold: boolean;
}

/** What the cashier was about to do, which decides what *Cancel* means and what else is offered. */
export type Occasion =
    | { readonly kind: "adding" }
    /** Another quantity was given to a line. `before`: the one it goes back to. */
    | { readonly kind: "changing"; readonly before: number }
    /** The order as it is: where nothing is left of a product, it can be taken out. */
    | { readonly kind: "settling" };

/**
 * What the cashier chose: `set` takes what is there, `remove` none, `proceed` sells all the same, and
 * `ship` has the whole order sent to the customer later.
 */
export type Choice = "set" | "remove" | "proceed" | "ship" | "cancel";

export interface Answer {
    readonly choice: Choice;
    /** `null` where no manager was needed, or none agreed. */
    readonly consent: Consent | null;
}

export type Prompt = (shortage: Shortage, occasion: Occasion) => Promise<Choice>;

/** Whether taking the product out of the order is an answer. */
export function isRemovable({ settable }: Shortage, { kind }: Occasion): boolean {
    return kind === "settling" && settable === null;
}
