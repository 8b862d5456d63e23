// Compiled from supply.ts; edit that file.
import { freshnessOf, isDoubtful } from "./freshness";
import { decideWithShare } from "./share";
function decideOn(
    { remaining, share, isDoubted },
    { requested, rule, ageSeconds, digits },
    { limits, whenStale }
) {
    const byAge = freshnessOf(ageSeconds, limits);
    const freshness = isDoubted && !isDoubtful(byAge) ? "stale" : byAge;
    return decideWithShare({ requested, remaining, rule, freshness, whenStale, digits }, share);
}
export { decideOn };
