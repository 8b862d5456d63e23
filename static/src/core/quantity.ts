/**
 * Arithmetic on quantities, with Odoo's rounding.
 *
 * Quantities are floats in the product's own unit of measure. They are compared at the decimals of
 * the "Product Unit" precision (`digits`), never with a bare `<`: 0.1 + 0.2 is 0.3 on a shelf.
 */

/** Rounds half away from zero at `digits` decimals, as Odoo's `float_round` with HALF-UP does. */
export function roundQuantity(quantity: number, digits: number): number {
    const factor = 10 ** digits;
    const scaled = Math.abs(quantity) * factor;
    // A float a hair under a half (1.005 * 100 is 100.49999…) is meant to be that half.
    const tolerance = scaled * Number.EPSILON;
    const rounded = Math.floor(scaled + 0.5 + tolerance) / factor;
    return rounded === 0 ? 0 : Math.sign(quantity) * rounded;
}

/**
 * How much more `left` is than `right`, both rounded first: exactly 0 when they are the same on a
 * shelf, so that the sign compares.
 */
export function quantityDifference(left: number, right: number, digits: number): number {
    return roundQuantity(roundQuantity(left, digits) - roundQuantity(right, digits), digits);
}
