import type { ClaimAnswer } from "./claim_answer";
import type { ClaimRequest, ClaimSource } from "./claim_source";
import type { Clock } from "./clock";
import { withDeadline } from "./deadline";
import { NoAnswerError } from "./no_answer_error";

/** Milliseconds after which a cashier waits no longer: the till then decides alone. */
export const ANSWER_LIMIT = 1_500;
/** Milliseconds between two renewals; the server keeps a hold for five minutes. */
export const RENEWAL = 120_000;

/** Why a claim came to nothing: the server answered something else, or was not heard in time. */
export type ClaimFailure = "refused" | "unanswered";

export interface HoldListener {
    /** The order that the server may hold goods for; `null` when there is none any more. */
    onAsked(orderUuid: string | null): void;
    /** Why a claim or a release had no effect. */
    onFailure(error: unknown): void;
}

/**
 * Keeps the goods of one order at a time for it: claims them, renews the claim while the order is
 * being paid, and lets them go.
 */
export class HoldKeeper {
    private readonly source: ClaimSource;
    private readonly clock: Clock;
    private readonly listener: HoldListener;
    /** The order the server may hold goods for, even if its answer never came. */
    private asked: string | null = null;
    private kept: ClaimRequest | null = null;
    private cancelRenewal: () => void = () => undefined;

    constructor(source: ClaimSource, clock: Clock, listener: HoldListener) {
        this.source = source;
        this.clock = clock;
        this.listener = listener;
    }

    /** Whether the order holds exactly these quantities. */
    holds(orderUuid: string, quantities: ClaimRequest["quantities"]): boolean {
        const { kept } = this;
        return (
            kept?.orderUuid === orderUuid &&
            kept.quantities.size === quantities.size &&
            [...quantities].every(([id, quantity]) => kept.quantities.get(id) === quantity)
        );
    }

    /** Never rejects. */
    async claim(request: ClaimRequest): Promise<ClaimAnswer | ClaimFailure> {
        if (this.asked !== request.orderUuid) {
            this.releaseAll();
        }
        this.asked = request.orderUuid;
        this.listener.onAsked(this.asked);
        try {
            const asking = this.source.claim(request);
            const answer = await withDeadline(asking, ANSWER_LIMIT, this.clock);
            if (answer.ok && this.asked === request.orderUuid) {
                this.kept = { ...request, accepted: true };
                this.renewLater(this.kept);
            }
            return answer;
        } catch (error) {
            this.listener.onFailure(error);
            return error instanceof NoAnswerError ? "unanswered" : "refused";
        }
    }

    /** Lets go what the order holds; nothing happens when it never asked. */
    release(orderUuid: string): void {
        if (this.forget(orderUuid)) {
            this.letGo(orderUuid);
        }
    }

    /** Lets go of whatever is held. */
    releaseAll(): void {
        if (this.asked !== null) {
            this.release(this.asked);
        }
    }

    /** What was held before this keeper began; it runs out by itself when nobody hears. */
    letGo(orderUuid: string): void {
        this.source.release(orderUuid).catch((error: unknown) => {
            this.listener.onFailure(error);
        });
    }

    /** The order is paid: the server turns its hold into the sale. @returns whether it had asked */
    forget(orderUuid: string): boolean {
        if (this.asked !== orderUuid) {
            return false;
        }
        this.cancelRenewal();
        this.asked = null;
        this.kept = null;
        this.listener.onAsked(null);
        return true;
    }

    private renewLater(request: ClaimRequest): void {
        this.cancelRenewal();
        this.cancelRenewal = this.clock.after(RENEWAL, () => {
            if (this.kept === request) {
                // Also where this one gets no answer: the next one may.
                this.renewLater(request);
                void this.claim(request);
            }
        });
    }
}
