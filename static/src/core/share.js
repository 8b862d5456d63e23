// Compiled from share.ts; edit that file.
import { decide } from "./decision";
import { availableQuantity } from "./figures";
import { softenPolicy } from "./policy";
import { quantityDifference, roundQuantity } from "./quantity";
const TOLERANCE = 1e-6;
function fairShare(available, tills, digits) {
    const factor = 10 ** digits;
    return Math.max(0, Math.floor((available / tills) * factor + TOLERANCE) / factor);
}
function shareFor({ ledger, demand, rules, digits: precision }, orderUuid, productId, digits) {
    const { tills } = ledger.head;
    const figures = ledger.figuresOf(productId);
    if (tills === null || tills < 2 || !figures) {
        return null;
    }
    const share = fairShare(availableQuantity(figures, rules.basis), tills, digits);
    const elsewhere = demand.total(productId) - demand.ofOrder(orderUuid, productId);
    return roundQuantity(share - elsewhere, precision);
}
function decideWithShare(question, share) {
    const decision = decide(question);
    if (share === null || decision.reason !== "enough") {
        return decision;
    }
    const own = Math.max(0, share);
    if (quantityDifference(question.requested, own, question.digits) <= 0) {
        return decision;
    }
    const rule = { ...question.rule, policy: softenPolicy(question.rule.policy, "approve") };
    return { ...decide({ ...question, remaining: own, rule }), reason: "beyond_share" };
}
export { decideWithShare, fairShare, shareFor };
