import type { StockBasis } from "./figures";
import type { PolicyAnswer, WhenStale } from "./policy";

/** The rules of one till, as its server resolved them. */
export interface Rules {
    /** The server's fingerprint of these rules, sent back so that it repeats only changed ones. */
    readonly digest: string | null;
    readonly basis: StockBasis;
    readonly whenStale: WhenStale;
    /** At or under this quantity a badge reads "low". */
    readonly lowThreshold: number;
    /** The answer where no product category has one. */
    readonly fallback: PolicyAnswer;
    /** By category id; inheritance is resolved already. */
    readonly categories: ReadonlyMap<number, PolicyAnswer>;
    /** Products whose stock is not counted here, such as kits: never checked, no badge. */
    readonly unchecked: ReadonlySet<number>;
}

/** Before the server has told its rules a till sells as plain Odoo does. */
export const NO_RULES: Rules = {
    digest: null,
    basis: "free",
    whenStale: "approve",
    lowThreshold: 0,
    fallback: { policy: "allowed", decidedBy: "" },
    categories: new Map(),
    unchecked: new Set(),
};

/** @param categoryId `null` for a product without category */
export function ruleFor(rules: Rules, categoryId: number | null): PolicyAnswer {
    const answer = categoryId === null ? undefined : rules.categories.get(categoryId);
    return answer ?? rules.fallback;
}
