import type { ProductId } from "./figures";

/** By product: units a second that leave the stock location while its tills sell. */
export type Turnover = ReadonlyMap<ProductId, number>;

/**
 * Whether a figure is to be doubted before its age alone says so: as soon as the sales that are to
 * be expected since it was confirmed reach what remains.
 *
 * What is gone is never doubted. Nobody can have sold any more of it, and a second after each
 * confirmation a rule for goods that are sold out would be none.
 *
 * @param remaining in the product's unit
 * @param ageSeconds since the last confirmation
 */
export function isDoubted(remaining: number, ratePerSecond: number, ageSeconds: number): boolean {
    const expected = ratePerSecond * ageSeconds;
    return remaining > 0 && expected > 0 && expected >= remaining;
}

/** @param remainingOf what is left of a product, `null` when nobody knows */
export function doubtedProducts(
    turnover: Turnover,
    remainingOf: (productId: ProductId) => number | null,
    ageSeconds: number
): Set<ProductId> {
    const doubted = new Set<ProductId>();
    for (const [productId, rate] of turnover) {
        if (isDoubted(remainingOf(productId) ?? 0, rate, ageSeconds)) {
            doubted.add(productId);
        }
    }
    return doubted;
}
