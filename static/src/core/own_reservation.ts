import type { DemandLine } from "./demand";
import type { ProductId } from "./figures";
import type { Quantities } from "./quantities";

/** A line of this till that settles a sale order line. */
export interface SettlingLine {
    readonly takings: readonly DemandLine[];
    /**
     * What it was given before its order was sent; `null` as long as that can change. From then on
     * the server may have released it, and the till's figures may not show that yet.
     */
    readonly fixed: Quantities | null;
}

/**
 * Shares out what the server has set aside for one sale order line among the lines that settle it:
 * first come, first served, and nothing twice.
 *
 * @param reserved `null` while it is not known: then there is enough for all of them
 * @returns what each line is given, in their order
 */
export function shareReservation(
    lines: readonly SettlingLine[],
    reserved: Quantities | null
): Quantities[] {
    const taken = new Map<ProductId, number>();
    const giveOut = (productId: ProductId, wanted: number): number => {
        const before = taken.get(productId) ?? 0;
        const rest = reserved ? Math.max(0, (reserved.get(productId) ?? 0) - before) : Infinity;
        const given = Math.min(Math.max(0, wanted), rest);
        taken.set(productId, before + given);
        return given;
    };
    return lines.map(({ takings, fixed }) => {
        if (fixed) {
            for (const [productId, quantity] of fixed) {
                giveOut(productId, quantity);
            }
            return fixed;
        }
        const given = new Map<ProductId, number>();
        for (const { productId, quantity } of takings) {
            given.set(productId, (given.get(productId) ?? 0) + giveOut(productId, quantity));
        }
        return given;
    });
}
