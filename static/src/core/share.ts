import { decide, type Decision, type Question } from "./decision";
import { availableQuantity, type ProductId } from "./figures";
import { softenPolicy } from "./policy";
import { quantityDifference, roundQuantity } from "./quantity";
import type { Stock } from "./remaining";

/** The part of a step of the product's unit that floats may be off: a third of 0.3 is 0.1. */
const TOLERANCE = 1e-6;

/**
 * What each of so many tills may sell, without asking anybody, of what was there when they lost
 * contact: all of them together no more than that.
 *
 * @param available in the product's unit; nothing is shared of less than nothing
 * @param tills at least one
 * @param digits decimals in which the product is sold: a share is rounded down
 */
export function fairShare(available: number, tills: number, digits: number): number {
    const factor = 10 ** digits;
    return Math.max(0, Math.floor((available / tills) * factor + TOLERANCE) / factor);
}

/**
 * What one order may ask for of this till's share of a product that is no kit, had it nothing of it.
 *
 * What the server last told is shared, as it told all tills the same, and whatever this till's
 * orders ask for counts against it: what others hold or hold no more changes nothing, nor does a
 * reload. It is less than nothing when other orders have more than the share.
 *
 * @param digits decimals in which the product is sold
 * @returns `null` where nothing is shared, or nobody knows what there is
 */
export function shareFor(
    { ledger, demand, rules, digits: precision }: Stock,
    orderUuid: string,
    productId: ProductId,
    digits: number
): number | null {
    const { tills } = ledger.head;
    const figures = ledger.figuresOf(productId);
    if (tills === null || tills < 2 || !figures) {
        return null;
    }
    const share = fairShare(availableQuantity(figures, rules.basis), tills, digits);
    const elsewhere = demand.total(productId) - demand.ofOrder(orderUuid, productId);
    return roundQuantity(share - elsewhere, precision);
}

/**
 * Decides as `decide` does, for a till that is cut off: beyond its share the rule is *approve*, as if
 * no more were left. It is never stricter than the product's own: where a warning does below zero, a
 * warning does here.
 *
 * @param share what the order may ask for without asking anybody, `null` where nothing is shared
 */
export function decideWithShare(question: Question, share: number | null): Decision {
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
