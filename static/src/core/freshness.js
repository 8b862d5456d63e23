// Compiled from freshness.ts; edit that file.
const DEFAULT_LIMITS = { delayedAfter: 120, staleAfter: 300 };
function freshnessOf(ageSeconds, limits = DEFAULT_LIMITS) {
    if (ageSeconds === null || Number.isNaN(ageSeconds)) {
        return "unknown";
    }
    if (ageSeconds >= limits.staleAfter) {
        return "stale";
    }
    return ageSeconds >= limits.delayedAfter ? "delayed" : "live";
}
function isDoubtful(freshness) {
    return freshness === "stale" || freshness === "unknown";
}
export { DEFAULT_LIMITS, freshnessOf, isDoubtful };
