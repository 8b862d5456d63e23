import { isDoubtful, type Freshness } from "./freshness";
import {
    softenPolicy,
    type Decider,
    type Policy,
    type PolicyAnswer,
    type WhenStale,
} from "./policy";
import { quantityDifference, roundQuantity } from "./quantity";

export type Verdict = "ok" | "warn" | "approve" | "block";

/**
 * `enough`: there is stock. `not_checked`: the rule does not care. `beyond_share`: there is stock,
 * and it is not this till's to sell by itself. The others: why it is short.
 */
export type Reason =
    "enough" | "not_checked" | "beyond_share" | "short" | "short_stale" | "unknown";

/** One product of one order, before it grows. Quantities are in the product's unit. */
export interface Question {
    /** What the whole order would ask of the product, all its lines together. */
    readonly requested: number;
    /** What is left for this order, its own demand not taken off; `null` when never told. */
    readonly remaining: number | null;
    readonly rule: PolicyAnswer;
    readonly freshness: Freshness;
    readonly whenStale: WhenStale;
    /** Decimals of Odoo's "Product Unit" precision. */
    readonly digits: number;
}

export interface Decision {
    readonly verdict: Verdict;
    readonly reason: Reason;
    /** How much of what is requested is missing; `null` when nobody knows. */
    readonly shortBy: number | null;
    /** Name of the record whose rule decided; `null` when no rule was needed. */
    readonly decidedBy: string | null;
    /** What that record is. */
    readonly decider: Decider | null;
}

const BY_STRICTNESS: readonly Verdict[] = ["ok", "warn", "approve", "block"];

const ENOUGH: Decision = {
    verdict: "ok",
    reason: "enough",
    shortBy: 0,
    decidedBy: null,
    decider: null,
};

const VERDICTS: Record<Policy, Verdict> = {
    allowed: "ok",
    warn: "warn",
    approve: "approve",
    never: "block",
};

/**
 * Decides whether an order may ask this much of a product.
 *
 * The server decides alike (`core/decision.py`); `tests_ts/vectors/decision.json` holds both to it.
 */
export function decide(question: Question): Decision {
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

/** What the rule says of live figures, where old or unknown ones made it milder; else `null`. */
export function softenedFrom(decision: Decision, policy: Policy): Verdict | null {
    const isDoubted = decision.reason === "short_stale" || decision.reason === "unknown";
    const own = VERDICTS[policy];
    const isMilder = BY_STRICTNESS.indexOf(decision.verdict) < BY_STRICTNESS.indexOf(own);
    return isDoubted && isMilder ? own : null;
}

/** What earlier orders lacked is theirs: an order is short by no more than it asks for. */
function missingOf(requested: number, remaining: number, digits: number): number {
    const missing = Math.max(0, quantityDifference(requested, remaining, digits));
    return Math.min(missing, roundQuantity(requested, digits));
}

export function isStricter(left: Decision, right: Decision): boolean {
    return BY_STRICTNESS.indexOf(left.verdict) > BY_STRICTNESS.indexOf(right.verdict);
}

function shortageReason(remaining: number | null, freshness: Freshness): Reason {
    if (remaining === null || freshness === "unknown") {
        return "unknown";
    }
    return freshness === "stale" ? "short_stale" : "short";
}
