import type { ClaimAnswer } from "./claim_answer";
import type { ClaimRequest, ClaimSource } from "./claim_source";
import type { Clock } from "./clock";
import { withDeadline } from "./deadline";
import { NoAnswerError } from "./no_answer_error";

/** Milliseconds after which a cashier waits no longer: the till then decides alone. */
export const ANSWER_LIMIT = 1_500;
/** Milliseconds between two renewals. */
export const RENEWAL = 120_000;
/** Milliseconds for which the server keeps a hold. */
export const HOLD_LIFE = 300_000;

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
    /** Releases on their way, by order: one that a claim overtakes would let go what that got. */
    private readonly releases = new Map<string, Promise<void>>();
    private kept: ClaimRequest | null = null;
    /** Clock time at which the server was last asked for what is kept: it keeps it from then on. */
    private keptSince = 0;
    private cancelRenewal: () => void = () => undefined;

    constructor(source: ClaimSource, clock: Clock, listener: HoldListener) {
        this.source = source;
        this.clock = clock;
        this.listener = listener;
    }

    /** Whether the order holds exactly these quantities, and for sure: no hold outlives its renewals. */
    holds(orderUuid: string, quantities: ClaimRequest["quantities"]): boolean {
        const { kept } = this;
        return (
            kept?.orderUuid === orderUuid &&
            this.clock.now() - this.keptSince < HOLD_LIFE &&
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
        const askedAt = this.clock.now();
        try {
            const asking = this.ask(request);
            this.letGoIfLate(request.orderUuid, asking);
            const answer = await withDeadline(asking, ANSWER_LIMIT, this.clock);
            if (this.asked === request.orderUuid) {
                this.take(request, answer, askedAt);
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
        const release = this.source
            .release(orderUuid)
            .catch((error: unknown) => {
                this.listener.onFailure(error);
            })
            .then(() => {
                if (this.releases.get(orderUuid) === release) {
                    this.releases.delete(orderUuid);
                }
            });
        this.releases.set(orderUuid, release);
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

    private async ask(request: ClaimRequest): Promise<ClaimAnswer> {
        await this.releases.get(request.orderUuid);
        return await this.source.claim(request);
    }

    private take(request: ClaimRequest, answer: ClaimAnswer, askedAt: number): void {
        // What is refused to a renewal is not there any more: it has to be asked about again.
        this.kept = answer.ok ? { ...request, accepted: true } : null;
        if (this.kept) {
            this.keptSince = askedAt;
            this.renewLater(this.kept);
        }
    }

    /** A release may overtake the claim: the server then holds what nobody is paying. */
    private letGoIfLate(orderUuid: string, asking: Promise<ClaimAnswer>): void {
        const look = ({ ok }: ClaimAnswer): void => {
            if (ok && this.asked !== orderUuid) {
                this.letGo(orderUuid);
            }
        };
        // Whoever claims is told why it failed.
        asking.then(look, () => undefined);
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
