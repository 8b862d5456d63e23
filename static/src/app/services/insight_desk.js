// Compiled from insight_desk.ts; edit that file.
import { withDeadline } from "../../core/deadline";
const QUESTION_LIMIT = 200;
const ANSWER_LIMIT = 1e4;
const KEPT = 1e3;
class InsightDesk {
    /** By product, the oldest first. */
    known = /* @__PURE__ */ new Map();
    source;
    clock;
    constructor(source, clock) {
        this.source = source;
        this.clock = clock;
    }
    /**
     * Never rejects. Of more products than one question may name it asks about the first.
     *
     * @returns whether there was an answer
     */
    async ask(productIds) {
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
    keep(productId, known) {
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
export { ANSWER_LIMIT, InsightDesk, QUESTION_LIMIT };
