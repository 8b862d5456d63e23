// Compiled from policy.ts; edit that file.
const POLICIES = ["allowed", "warn", "approve", "never"];
const WHEN_STALE = ["keep", "approve", "warn"];
const DECIDERS = ["product", "category", "location", "config"];
function softenPolicy(policy, whenStale) {
    if (whenStale === "keep") {
        return policy;
    }
    const ceiling = POLICIES.indexOf(whenStale);
    return POLICIES[Math.min(POLICIES.indexOf(policy), ceiling)] ?? policy;
}
export { DECIDERS, POLICIES, WHEN_STALE, softenPolicy };
