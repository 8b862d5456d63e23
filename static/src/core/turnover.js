// Compiled from turnover.ts; edit that file.
function isDoubted(remaining, ratePerSecond, ageSeconds) {
    const expected = ratePerSecond * ageSeconds;
    return remaining > 0 && expected > 0 && expected >= remaining;
}
function doubtedProducts(turnover, remainingOf, ageSeconds) {
    const doubted = /* @__PURE__ */ new Set();
    for (const [productId, rate] of turnover) {
        if (isDoubted(remainingOf(productId) ?? 0, rate, ageSeconds)) {
            doubted.add(productId);
        }
    }
    return doubted;
}
export { doubtedProducts, isDoubted };
