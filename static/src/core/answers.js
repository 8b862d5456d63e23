// Compiled from answers.ts; edit that file.
class Answers {
    byOrder = /* @__PURE__ */ new Map();
    /** The product was sold all the same, although it is short. */
    remember(orderUuid, productId, asked) {
        const { requested, remaining, verdict } = asked;
        const answers = this.byOrder.get(orderUuid) ?? {
            warned: /* @__PURE__ */ new Map(),
            approved: /* @__PURE__ */ new Map(),
        };
        this.byOrder.set(orderUuid, answers);
        if (verdict === "warn") {
            answers.warned.set(productId, remaining);
        } else if (verdict === "approve") {
            const before = answers.approved.get(productId) ?? 0;
            answers.approved.set(productId, Math.max(before, requested));
        }
    }
    /** A warning is given once for a product and order, unless there is news; an approval covers a quantity. */
    cover(orderUuid, productId, asked) {
        const { requested, remaining, verdict } = asked;
        const answers = this.byOrder.get(orderUuid);
        const approved = answers?.approved.get(productId);
        const isApproved = approved !== void 0 && requested <= approved;
        const told = answers?.warned.get(productId);
        const isWarned = told !== void 0 && !isNews(told, remaining);
        return (
            (verdict === "approve" && isApproved) ||
            (verdict === "warn" && (isWarned || isApproved))
        );
    }
}
function isNews(told, remaining) {
    return remaining !== null && (told === null || remaining < told);
}
export { Answers, isNews };
