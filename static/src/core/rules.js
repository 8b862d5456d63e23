// Compiled from rules.ts; edit that file.
import { DEFAULT_LIMITS } from "./freshness";
const APPROVAL_REASONS = ["none", "optional", "required"];
const NO_RULES = {
    digest: null,
    basis: "free",
    whenStale: "approve",
    limits: DEFAULT_LIMITS,
    lowThreshold: 0,
    lowThresholds: /* @__PURE__ */ new Map(),
    fallback: { policy: "allowed", decidedBy: "", decider: "config" },
    categories: /* @__PURE__ */ new Map(),
    products: /* @__PURE__ */ new Map(),
    kits: /* @__PURE__ */ new Map(),
    unchecked: /* @__PURE__ */ new Set(),
    templates: /* @__PURE__ */ new Map(),
    returnsElsewhere: false,
    inStockFirst: false,
    told: {},
    approvalReason: "none",
    turnover: /* @__PURE__ */ new Map(),
};
function ruleFor(rules, product) {
    const own = rules.products.get(product.templateId);
    if (own !== void 0) {
        return { policy: own, decidedBy: product.name, decider: "product" };
    }
    const { categoryId } = product;
    const answer = categoryId === null ? void 0 : rules.categories.get(categoryId);
    return answer ?? rules.fallback;
}
function lowThresholdOf(rules, productIds) {
    const minimums = productIds.flatMap((id) => rules.lowThresholds.get(id) ?? []);
    return minimums.length === 0
        ? rules.lowThreshold
        : minimums.reduce((sum, minimum) => sum + minimum, 0);
}
export { APPROVAL_REASONS, NO_RULES, lowThresholdOf, ruleFor };
