// Compiled from rules.ts; edit that file.
const NO_RULES = {
    digest: null,
    basis: "free",
    whenStale: "approve",
    lowThreshold: 0,
    fallback: { policy: "allowed", decidedBy: "" },
    categories: /* @__PURE__ */ new Map(),
    unchecked: /* @__PURE__ */ new Set(),
};
function ruleFor(rules, categoryId) {
    const answer = categoryId === null ? void 0 : rules.categories.get(categoryId);
    return answer ?? rules.fallback;
}
export { NO_RULES, ruleFor };
