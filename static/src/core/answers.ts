import type { Verdict } from "./decision";
import type { ProductId } from "./figures";

/** What somebody is asked about, of one product of one order. In the product's unit. */
export interface Asked {
    readonly requested: number;
    /** What is left for the order; `null` when nobody knows. */
    readonly remaining: number | null;
    readonly verdict: Verdict;
}

/** What was said of one product of one order. */
export interface Answer {
    /** What was left when the cashier was warned; `null` when nobody knew. */
    readonly warned?: number | null | undefined;
    /** The most that a manager has let through, in the product's unit. */
    readonly approved?: number | undefined;
}

/** What a cashier, or a manager, has answered already: nobody is asked the same twice. */
export class Answers {
    private readonly byOrder = new Map<string, Map<ProductId, Answer>>();

    /** The product was sold all the same, although it is short. */
    remember(orderUuid: string, productId: ProductId, asked: Asked): void {
        const { requested, remaining, verdict } = asked;
        const answers = this.byOrder.get(orderUuid) ?? new Map<ProductId, Answer>();
        this.byOrder.set(orderUuid, answers);
        const answer = answers.get(productId);
        if (verdict === "warn") {
            answers.set(productId, { ...answer, warned: remaining });
        } else if (verdict === "approve") {
            const approved = Math.max(answer?.approved ?? 0, requested);
            answers.set(productId, { ...answer, approved });
        }
    }

    cover(orderUuid: string, productId: ProductId, asked: Asked): boolean {
        return isCovered(this.byOrder.get(orderUuid)?.get(productId), asked);
    }
}

/** A warning is given once for a product and order, unless there is news; an approval covers a quantity. */
export function isCovered(answer: Answer | undefined, asked: Asked): boolean {
    const { warned, approved } = answer ?? {};
    const { requested, remaining, verdict } = asked;
    const isApproved = approved !== undefined && requested <= approved;
    const isWarned = warned !== undefined && !isNews(warned, remaining);
    return (
        (verdict === "approve" && isApproved) || (verdict === "warn" && (isWarned || isApproved))
    );
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
