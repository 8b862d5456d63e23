// Compiled from answers.ts; edit that file.
class Answers {
    byOrder = /* @__PURE__ */ new Map();
    /** The product was sold all the same, although it is short. */
    remember(orderUuid, productId, asked) {
        const { requested, remaining, verdict } = asked;
        const answers = this.byOrder.get(orderUuid) ?? /* @__PURE__ */ new Map();
        this.byOrder.set(orderUuid, answers);
        const answer = answers.get(productId);
        if (verdict === "warn") {
            answers.set(productId, { ...answer, warned: remaining });
        } else if (verdict === "approve") {
            const approved = Math.max(answer?.approved ?? 0, requested);
            answers.set(productId, { ...answer, approved });
        }
    }
    cover(orderUuid, productId, asked) {
        return isCovered(this.byOrder.get(orderUuid)?.get(productId), asked);
    }
}
function isCovered(answer, asked) {
    const { warned, approved } = answer ?? {};
    const { requested, remaining, verdict } = asked;
    const isApproved = approved !== void 0 && requested <= approved;
    const isWarned = warned !== void 0 && !isNews(warned, remaining);
    return (
        (verdict === "approve" && isApproved) || (verdict === "warn" && (isWarned || isApproved))
    );
}
function isNews(told, remaining) {
    return remaining !== null && (told === null || remaining < told);
}
export { Answers, isCovered, isNews };
