import type { Verdict } from "./decision";
import type { ProductId } from "./figures";

interface AnswersOfOrder {
    readonly warned: Set<ProductId>;
    /** The most that a manager has let through, in the product's unit. */
    readonly approved: Map<ProductId, number>;
}

/** What a cashier, or a manager, has answered already: nobody is asked the same twice. */
export class Answers {
    private readonly byOrder = new Map<string, AnswersOfOrder>();

    /** The product was sold all the same, although it is short. */
    remember(orderUuid: string, productId: ProductId, requested: number, verdict: Verdict): void {
        const answers: AnswersOfOrder = this.byOrder.get(orderUuid) ?? {
            warned: new Set(),
            approved: new Map(),
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
    cover(orderUuid: string, productId: ProductId, requested: number, verdict: Verdict): boolean {
        const answers = this.byOrder.get(orderUuid);
        const approved = answers?.approved.get(productId);
        const isApproved = approved !== undefined && requested <= approved;
        const isWarned = answers?.warned.has(productId) ?? false;
        return (
            (verdict === "approve" && isApproved) ||
            (verdict === "warn" && (isWarned || isApproved))
        );
    }
}
