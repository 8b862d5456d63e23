import type { ProductId, StockBasis } from "./figures";
import { DEFAULT_LIMITS, type FreshnessLimits } from "./freshness";
import type { Kits } from "./kits";
import type { Policy, PolicyAnswer, WhenStale } from "./policy";
import type { JsonObject } from "./reading";
import type { Turnover } from "./turnover";

/** Whether a manager who lets something through is asked why. */
export const APPROVAL_REASONS = ["none", "optional", "required"] as const;

export type ApprovalReason = (typeof APPROVAL_REASONS)[number];

/** What decides whether, and by which rule, a product is judged. */
export interface ProductTraits {
    /** `null` for a product without category. */
    readonly categoryId: number | null;
    readonly isStorable: boolean;
}

/** The rules of one till, as its server resolved them. */
export interface Rules {
    /** The server's fingerprint of these rules, sent back so that it repeats only changed ones. */
    readonly digest: string | null;
    readonly basis: StockBasis;
    readonly whenStale: WhenStale;
    /** From which age on figures are not what they were. */
    readonly limits: FreshnessLimits;
    /** At or under this quantity a badge reads "low". */
    readonly lowThreshold: number;
    /** By product id, in its unit: where a reordering rule has a minimum of its own. */
    readonly lowThresholds: ReadonlyMap<ProductId, number>;
    /** The answer where neither the product nor its category has one. */
    readonly fallback: PolicyAnswer;
    /** By category id; inheritance is resolved already. */
    readonly categories: ReadonlyMap<number, PolicyAnswer>;
    /** By template id: products with a rule of their own. */
    readonly products: ReadonlyMap<number, Policy>;
    /** Products that are made of others when they are sold: their stock is that of those. */
    readonly kits: Kits;
    /** Products whose stock nobody can count, such as kits that differ by sale: no badge. */
    readonly unchecked: ReadonlySet<ProductId>;
    /** By template id: what the till may have loaded before it was changed, as it is now. */
    readonly templates: ReadonlyMap<number, ProductTraits>;
    /** Whether goods come back to a place that is not this till's. */
    readonly returnsElsewhere: boolean;
    /** Whether the product screen shows what is sold out after everything else. */
    readonly inStockFirst: boolean;
    /** As the server wrote them. */
    readonly told: JsonObject;
    readonly approvalReason: ApprovalReason;
    /** Of what sells fast, where its figures are doubted for that. */
    readonly turnover: Turnover;
}

/** Before the server has told its rules a till sells as plain Odoo does. */
export const NO_RULES: Rules = {
    digest: null,
    basis: "free",
    whenStale: "approve",
    limits: DEFAULT_LIMITS,
    lowThreshold: 0,
    lowThresholds: new Map(),
    fallback: { policy: "allowed", decidedBy: "", decider: "config" },
    categories: new Map(),
    products: new Map(),
    kits: new Map(),
    unchecked: new Set(),
    templates: new Map(),
    returnsElsewhere: false,
    inStockFirst: false,
    told: {},
    approvalReason: "none",
    turnover: new Map(),
};

/** A product, as far as rules look at it. */
export interface RuledProduct {
    readonly templateId: number;
    readonly name: string;
    /** `null` for a product without category. */
    readonly categoryId: number | null;
}

/** The nearest answer: of the product, of its category, of what is above both. */
export function ruleFor(rules: Rules, product: RuledProduct): PolicyAnswer {
    const own = rules.products.get(product.templateId);
    if (own !== undefined) {
        return { policy: own, decidedBy: product.name, decider: "product" };
    }
    const { categoryId } = product;
    const answer = categoryId === null ? undefined : rules.categories.get(categoryId);
    return answer ?? rules.fallback;
}

/**
 * Where the sum of these products is low: the sum of what their reordering rules ask for. Products
 * without one add nothing; where none has one it is the till's own threshold.
 */
export function lowThresholdOf(rules: Rules, productIds: readonly ProductId[]): number {
    const minimums = productIds.flatMap((id) => rules.lowThresholds.get(id) ?? []);
    return minimums.length === 0
        ? rules.lowThreshold
        : minimums.reduce((sum, minimum) => sum + minimum, 0);
}
