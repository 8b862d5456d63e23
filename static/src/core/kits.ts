import type { DemandLine } from "./demand";
import type { ProductId } from "./figures";

/** How much of each component, in its unit, one unit of a kit takes: never empty, nor zero. */
export type KitComponents = ReadonlyMap<ProductId, number>;

/** By product: what it is made of when it is sold. Components are no kits themselves. */
export type Kits = ReadonlyMap<ProductId, KitComponents>;

/**
 * The part of a step of the kit's unit that floats may be off: 0.3 of a component is enough for
 * three kits that take 0.1.
 */
const TOLERANCE = 1e-6;

/** Adds to each line of a kit what it takes of its components. */
export function explodeKits(lines: readonly DemandLine[], kits: Kits): DemandLine[] {
    return lines.flatMap((line) => {
        const components = [...(kits.get(line.productId) ?? [])];
        const taken = components.map(([productId, perKit]) => ({
            productId,
            quantity: line.quantity * perKit,
        }));
        return [line, ...taken];
    });
}

/**
 * How many kits can be made of what is left: as many as the scarcest component allows, rounded down
 * at `digits` decimals. Negative as soon as a component is.
 *
 * @param remainingOf what is left of a component, `null` when it was never told
 * @returns `null` when that is so of any component
 */
export function kitQuantity(
    components: KitComponents,
    remainingOf: (productId: ProductId, perKit: number) => number | null,
    digits: number
): number | null {
    const factor = 10 ** digits;
    let least = Infinity;
    for (const [productId, perKit] of components) {
        const remaining = remainingOf(productId, perKit);
        if (remaining === null) {
            return null;
        }
        least = Math.min(least, Math.floor((remaining / perKit) * factor + TOLERANCE));
    }
    // Not minus zero.
    return least / factor + 0;
}

/**
 * What can be sold of several products in all, when kits among them take from each other or from
 * the others: never more than the shelf holds. What is no kit goes first.
 *
 * @param remainingOf of a product that is no kit; `null` when it was never told
 * @param digitsOf decimals a kit is counted with
 */
export function quantityTogether(
    productIds: readonly ProductId[],
    kits: Kits,
    remainingOf: (productId: ProductId) => number | null,
    digitsOf: (productId: ProductId) => number
): number | null {
    const [first, ...others] = productIds;
    if (first !== undefined && others.length === 0 && !kits.has(first)) {
        return remainingOf(first);
    }
    const taken = new Map<ProductId, number>();
    const left = (productId: ProductId): number | null => {
        const remaining = remainingOf(productId);
        return remaining === null ? null : remaining - (taken.get(productId) ?? 0);
    };
    const plain = productIds.filter((productId) => !kits.has(productId));
    let sum = 0;
    for (const productId of new Set([...plain, ...productIds])) {
        const components = kits.get(productId);
        const quantity = components
            ? kitQuantity(components, left, digitsOf(productId))
            : left(productId);
        if (quantity === null) {
            return null;
        }
        sum += quantity;
        for (const [id, perKit] of components ?? [[productId, 1] as const]) {
            taken.set(id, (taken.get(id) ?? 0) + quantity * perKit);
        }
    }
    return sum;
}
