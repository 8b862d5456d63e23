// Compiled from answers.ts; edit that file.
class Answers {
    byOrder = /* @__PURE__ */ new Map();
    /** The product was sold all the same, although it is short. */
    remember(orderUuid, productId, requested, verdict) {
        const answers = this.byOrder.get(orderUuid) ?? {
            warned: /* @__PURE__ */ new Set(),
            approved: /* @__PURE__ */ new Map(),
        };
        this.byOrder.set(orderUuid, answers);
        if (verdict === "warn") {
            answers.warned.add(productId);
        } else if (verdict === "approve") {
            const before = answers.approved.get(productId) ?? 0;
            answers.approved.set(productId, Math.max(before, requested));
        }
    }
    /** A warning is given once for a product and order; an approval covers a quantity. */
    cover(orderUuid, productId, requested, verdict) {
        const answers = this.byOrder.get(orderUuid);
        const approved = answers?.approved.get(productId);
        const isApproved = approved !== void 0 && requested <= approved;
        const isWarned = answers?.warned.has(productId) ?? false;
        return (
            (verdict === "approve" && isApproved) ||
            (verdict === "warn" && (isWarned || isApproved))
        );
    }
}
export { Answers };
