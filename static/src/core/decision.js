// Compiled from decision.ts; edit that file.
import { isDoubtful } from "./freshness";
import { softenPolicy } from "./policy";
import { quantityDifference, roundQuantity } from "./quantity";
const BY_STRICTNESS = ["ok", "warn", "approve", "block"];
const ENOUGH = {
    verdict: "ok",
    reason: "enough",
    shortBy: 0,
    decidedBy: null,
    decider: null,
};
const VERDICTS = {
    allowed: "ok",
    warn: "warn",
    approve: "approve",
    never: "block",
};
function decide(question) {
    const { requested, remaining, rule, freshness, whenStale, digits } = question;
    if (quantityDifference(requested, 0, digits) <= 0) {
        return ENOUGH;
    }
    const shortBy = remaining === null ? null : missingOf(requested, remaining, digits);
    const { decidedBy, decider } = rule;
    if (rule.policy === "allowed") {
        return { verdict: "ok", reason: "not_checked", shortBy, decidedBy, decider };
    }
    if (shortBy === 0) {
        return ENOUGH;
    }
    const doubtful = remaining === null || isDoubtful(freshness);
    const policy = doubtful ? softenPolicy(rule.policy, whenStale) : rule.policy;
    const reason = shortageReason(remaining, freshness);
    return { verdict: VERDICTS[policy], reason, shortBy, decidedBy, decider };
}
function softenedFrom(decision, policy) {
    const isDoubted = decision.reason === "short_stale" || decision.reason === "unknown";
    const own = VERDICTS[policy];
    const isMilder = BY_STRICTNESS.indexOf(decision.verdict) < BY_STRICTNESS.indexOf(own);
    return isDoubted && isMilder ? own : null;
}
function missingOf(requested, remaining, digits) {
    const missing = Math.max(0, quantityDifference(requested, remaining, digits));
    return Math.min(missing, roundQuantity(requested, digits));
}
function isStricter(left, right) {
    return BY_STRICTNESS.indexOf(left.verdict) > BY_STRICTNESS.indexOf(right.verdict);
}
function shortageReason(remaining, freshness) {
    if (remaining === null || freshness === "unknown") {
        return "unknown";
    }
    return freshness === "stale" ? "short_stale" : "short";
}
export { decide, isStricter, softenedFrom };
