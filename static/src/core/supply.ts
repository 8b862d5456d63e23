import type { Decision } from "./decision";
import { freshnessOf, isDoubtful } from "./freshness";
import type { PolicyAnswer } from "./policy";
import type { Rules } from "./rules";
import { decideWithShare } from "./share";

/** What an order may take of one product, had it nothing of it, in the product's unit. */
export interface Supply {
    /** `null` when the till was never told. */
    readonly remaining: number | null;
    /** How much of it without asking anybody; `null` where that is all of it. */
    readonly share: number | null;
    /** Among how many tills it is shared; `null` where it is not. */
    readonly tills: number | null;
    /** Whether it counts as old before its time, because it sells fast. */
    readonly isDoubted: boolean;
}

/** An order that asks for a product, and by which rule that is judged. */
export interface Request {
    readonly requested: number;
    readonly rule: PolicyAnswer;
    /** Seconds since the figures were confirmed, `null` when they never were. */
    readonly ageSeconds: number | null;
    /** Decimals of Odoo's "Product Unit" precision. */
    readonly digits: number;
}

/** Decides whether an order may ask for so much of what there is. */
export function decideOn(
    { remaining, share, isDoubted }: Supply,
    { requested, rule, ageSeconds, digits }: Request,
    { limits, whenStale }: Pick<Rules, "limits" | "whenStale">
): Decision {
    const byAge = freshnessOf(ageSeconds, limits);
    const freshness = isDoubted && !isDoubtful(byAge) ? "stale" : byAge;
    return decideWithShare({ requested, remaining, rule, freshness, whenStale, digits }, share);
}
