// Compiled from quantity.ts; edit that file.
function roundQuantity(quantity, digits) {
    const factor = 10 ** digits;
    const scaled = Math.abs(quantity) * factor;
    const tolerance = scaled * Number.EPSILON;
    const rounded = Math.floor(scaled + 0.5 + tolerance) / factor;
    return rounded === 0 ? 0 : Math.sign(quantity) * rounded;
}
function quantityDifference(left, right, digits) {
    return roundQuantity(roundQuantity(left, digits) - roundQuantity(right, digits), digits);
}
export { quantityDifference, roundQuantity };
