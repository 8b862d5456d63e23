import { availableQuantity, type Figures, type StockBasis } from "./figures";
import { roundQuantity } from "./quantity";

export const BREAKDOWN_PARTS = ["on_hand", "reserved", "unposted", "held", "mine"] as const;

/** A part of what remains, in the product's unit. */
export interface BreakdownPart {
    readonly name: (typeof BREAKDOWN_PARTS)[number];
    readonly quantity: number;
    /** What it adds to what remains: reserved goods may be for sale all the same. */
    readonly effect: 1 | 0 | -1;
}

/** What remains of a product, and what it is made of. */
export interface Breakdown {
    readonly remaining: number;
    readonly parts: readonly BreakdownPart[];
}

/**
 * @param orders what others are being paid for now, and what this till's own orders ask for that
 *     the figures do not count
 * @param digits decimals of quantities
 */
export function breakDown(
    figures: Figures,
    basis: StockBasis,
    orders: { readonly held: number; readonly mine: number },
    digits: number
): Breakdown {
    const parts: BreakdownPart[] = [
        { name: "on_hand", quantity: figures.onHand, effect: 1 },
        { name: "reserved", quantity: figures.reserved, effect: basis === "free" ? -1 : 0 },
        { name: "unposted", quantity: figures.unposted, effect: -1 },
        { name: "held", quantity: orders.held, effect: -1 },
        { name: "mine", quantity: orders.mine, effect: -1 },
    ];
    return {
        remaining: roundQuantity(
            availableQuantity(figures, basis) - orders.held - orders.mine,
            digits
        ),
        parts: parts.map((part) => ({
            ...part,
            quantity: roundQuantity(part.quantity, digits),
        })),
    };
}
