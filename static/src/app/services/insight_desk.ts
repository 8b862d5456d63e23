import type { Clock } from "../../core/clock";
import { withDeadline } from "../../core/deadline";
import type { ProductId } from "../../core/figures";
import type { Insight } from "../../core/insight";
import type { RpcInsightSource } from "./rpc_insight_source";

/** Products one question may name; the server refuses more. */
export const QUESTION_LIMIT = 200;
/** Milliseconds after which a question counts as unanswered. */
export const ANSWER_LIMIT = 10_000;
/** Products whose last answer is kept: a cashier comes back to few. */
const KEPT = 1000;

export interface KnownInsight {
    readonly insight: Insight;
    /** Clock time, in milliseconds, at which it was asked for. */
    readonly askedAt: number;
}

/** Asks where else products are, and remembers the answers for when nobody can be asked. */
export class InsightDesk {
    /** By product, the oldest first. */
    readonly known = new Map<ProductId, KnownInsight>();
    private readonly source: RpcInsightSource;
    private readonly clock: Clock;

    constructor(source: RpcInsightSource, clock: Clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Never rejects. Of more products than one question may name it asks about the first.
     *
     * @returns whether there was an answer
     */
    async ask(productIds: readonly ProductId[]): Promise<boolean> {
        const askedAt = this.clock.now();
        const asked = productIds.slice(0, QUESTION_LIMIT);
        try {
            const answer = this.source.explain(asked);
            const insights = await withDeadline(answer, ANSWER_LIMIT, this.clock);
            for (const [productId, insight] of insights) {
                this.keep(productId, { insight, askedAt });
            }
            return true;
        } catch (error) {
            console.warn("POS Stock Guard: other places could not be asked.", error);
            return false;
        }
    }

    private keep(productId: ProductId, known: KnownInsight): void {
        this.known.delete(productId);
        this.known.set(productId, known);
        for (const oldest of this.known.keys()) {
            if (this.known.size <= KEPT) {
                break;
            }
            this.known.delete(oldest);
        }
    }
}
