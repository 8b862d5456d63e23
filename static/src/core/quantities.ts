import type { ProductId } from "./figures";

/** By product, in its unit: more than zero. */
export type Quantities = ReadonlyMap<ProductId, number>;

/** Of each product as much as both have. */
export function leastOf(one: Quantities, other: Quantities): Map<ProductId, number> {
    return positive([...one].map(([id, quantity]) => [id, Math.min(quantity, other.get(id) ?? 0)]));
}

/** Of each product as much as one of them has. */
export function mostOf(one: Quantities, other: Quantities): Map<ProductId, number> {
    const most = new Map(one);
    for (const [id, quantity] of other) {
        most.set(id, Math.max(quantity, one.get(id) ?? 0));
    }
    return most;
}

/** @param factor -1 to take the other off; what nothing is left of is left out */
export function plus(one: Quantities, other: Quantities, factor = 1): Map<ProductId, number> {
    const sum = new Map(one);
    for (const [id, quantity] of other) {
        sum.set(id, (one.get(id) ?? 0) + factor * quantity);
    }
    return positive([...sum]);
}

function positive(rows: readonly (readonly [ProductId, number])[]): Map<ProductId, number> {
    return new Map(rows.filter(([, quantity]) => quantity > 0));
}
