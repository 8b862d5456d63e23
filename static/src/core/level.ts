import type { Policy } from "./policy";
import { quantityDifference } from "./quantity";

export type LevelState = "ok" | "low" | "out" | "unknown";

/** What a card shows of a product: a quantity in its unit, `null` when it is not known. */
export interface Level {
    readonly quantity: number | null;
    readonly state: LevelState;
}

/** Negative stock is `out` too: the quantity tells the two apart. */
export function levelOf(quantity: number | null, lowThreshold: number, digits: number): Level {
    if (quantity === null) {
        return { quantity, state: "unknown" };
    }
    if (quantityDifference(quantity, 0, digits) <= 0) {
        return { quantity, state: "out" };
    }
    const low = quantityDifference(quantity, lowThreshold, digits) <= 0;
    return { quantity, state: low ? "low" : "ok" };
}

/**
 * Whether it is worth saying beside a product that is being sold already: a cashier reads what is
 * unusual. That nothing is known is of no use where nobody would ask.
 */
export function isNoteworthy({ state }: Level, policy: Policy): boolean {
    return state === "unknown" ? policy !== "allowed" : state !== "ok";
}
