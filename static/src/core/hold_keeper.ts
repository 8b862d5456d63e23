import type { ClaimAnswer } from "./claim_answer";
import type { ClaimRequest, ClaimSource } from "./claim_source";
import type { Clock } from "./clock";
import { withDeadline } from "./deadline";

/** Milliseconds after which a cashier waits no longer: the till then decides alone. */
export const ANSWER_LIMIT = 1_500;
/** Milliseconds between two renewals; the server keeps a hold for five minutes. */
export const RENEWAL = 120_000;

/**
 * Keeps the goods of one order at a time for it: claims them, renews the claim while the order is
 * being paid, and lets them go.
 */
export class HoldKeeper {
    private readonly source: ClaimSource;
    private readonly clock: Clock;
    private readonly onFailure: (error: unknown) => void;
    /** The order the server may hold goods for, even if its answer never came. */
    private asked: string | null = null;
    private kept: ClaimRequest | null = null;
    private cancelRenewal: () => void = () => undefined;

    /** @param onFailure hears why a claim or a release had no effect */
    constructor(source: ClaimSource, clock: Clock, onFailure: (error: unknown) => void) {
        this.source = source;
        this.clock = clock;
        this.onFailure = onFailure;
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

    /** @returns `null` when there was no answer in time, or none that makes sense */
    async claim(request: ClaimRequest): Promise<ClaimAnswer | null> {
        if (this.asked !== null && this.asked !== request.orderUuid) {
            this.release(this.asked);
        }
        this.asked = request.orderUuid;
        try {
            const asking = this.source.claim(request);
            const answer = await withDeadline(asking, ANSWER_LIMIT, this.clock);
            if (answer.ok && this.asked === request.orderUuid) {
                this.kept = { ...request, accepted: true };
                this.renewLater(this.kept);
            }
            return answer;
        } catch (error) {
            this.onFailure(error);
            return null;
        }
    }

    /** Lets go what the order holds; nothing happens when it never asked. */
    release(orderUuid: string): void {
        if (this.forget(orderUuid)) {
            // It runs out by itself when this fails.
            this.source.release(orderUuid).catch(this.onFailure);
        }
    }

    /** The order is paid: the server turns its hold into the sale. @returns whether it had asked */
    forget(orderUuid: string): boolean {
        if (this.asked !== orderUuid) {
            return false;
        }
        this.cancelRenewal();
        this.asked = null;
        this.kept = null;
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
