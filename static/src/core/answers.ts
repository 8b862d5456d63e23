import type { Verdict } from "./decision";
import type { ProductId } from "./figures";

/** What somebody is asked about, of one product of one order. In the product's unit. */
export interface Asked {
    readonly requested: number;
    /** What is left for the order; `null` when nobody knows. */
    readonly remaining: number | null;
    readonly verdict: Verdict;
}

interface AnswersOfOrder {
    /** What was left when the cashier was warned. */
    readonly warned: Map<ProductId, number | null>;
    /** The most that a manager has let through, in the product's unit. */
    readonly approved: Map<ProductId, number>;
}

/** What a cashier, or a manager, has answered already: nobody is asked the same twice. */
export class Answers {
    private readonly byOrder = new Map<string, AnswersOfOrder>();

    /** The product was sold all the same, although it is short. */
    remember(orderUuid: string, productId: ProductId, asked: Asked): void {
        const { requested, remaining, verdict } = asked;
        const answers: AnswersOfOrder = this.byOrder.get(orderUuid) ?? {
            warned: new Map(),
            approved: new Map(),
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
    cover(orderUuid: string, productId: ProductId, asked: Asked): boolean {
        const { requested, remaining, verdict } = asked;
        const answers = this.byOrder.get(orderUuid);
        const approved = answers?.approved.get(productId);
        const isApproved = approved !== undefined && requested <= approved;
        const told = answers?.warned.get(productId);
        const isWarned = told !== undefined && !isNews(told, remaining);
        return (
            (verdict === "approve" && isApproved) ||
            (verdict === "warn" && (isWarned || isApproved))
        );
    }
}

/**
 * Whether less is left than a cashier was told. What the cashier adds is no news, what somebody
 * else took is.
 *
 * @param told what was left then; `null` when nobody knew
 */
export function isNews(told: number | null, remaining: number | null): boolean {
    return remaining !== null && (told === null || remaining < told);
}
