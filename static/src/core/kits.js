// Compiled from kits.ts; edit that file.
const TOLERANCE = 1e-6;
function explodeKits(lines, kits) {
    return lines.flatMap((line) => {
        const components = [...(kits.get(line.productId) ?? [])];
        const taken = components.map(([productId, perKit]) => ({
            productId,
            quantity: line.quantity * perKit,
        }));
        return [line, ...taken];
    });
}
function kitQuantity(components, remainingOf, digits) {
    const factor = 10 ** digits;
    let least = Infinity;
    for (const [productId, perKit] of components) {
        const remaining = remainingOf(productId, perKit);
        if (remaining === null) {
            return null;
        }
        least = Math.min(least, Math.floor((remaining / perKit) * factor + TOLERANCE));
    }
    return least / factor + 0;
}
function quantityTogether(productIds, kits, remainingOf, digitsOf) {
    const [first, ...others] = productIds;
    if (first !== void 0 && others.length === 0 && !kits.has(first)) {
        return remainingOf(first);
    }
    const taken = /* @__PURE__ */ new Map();
    const left = (productId) => {
        const remaining = remainingOf(productId);
        return remaining === null ? null : remaining - (taken.get(productId) ?? 0);
    };
    const plain = productIds.filter((productId) => !kits.has(productId));
    let sum = 0;
    for (const productId of /* @__PURE__ */ new Set([...plain, ...productIds])) {
        const components = kits.get(productId);
        const quantity = components
            ? kitQuantity(components, left, digitsOf(productId))
            : left(productId);
        if (quantity === null) {
            return null;
        }
        sum += quantity;
        for (const [id, perKit] of components ?? [[productId, 1]]) {
            taken.set(id, (taken.get(id) ?? 0) + quantity * perKit);
        }
    }
    return sum;
}
export { explodeKits, kitQuantity, quantityTogether };
