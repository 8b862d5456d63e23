// Compiled from hold_keeper.ts; edit that file.
import { withDeadline } from "./deadline";
import { NoAnswerError } from "./no_answer_error";
const ANSWER_LIMIT = 1500;
const RENEWAL = 12e4;
const HOLD_LIFE = 3e5;
class HoldKeeper {
    source;
    clock;
    listener;
    /** The order the server may hold goods for, even if its answer never came. */
    asked = null;
    /** Releases on their way, by order: one that a claim overtakes would let go what that got. */
    releases = /* @__PURE__ */ new Map();
    kept = null;
    /** Clock time at which the server was last asked for what is kept: it keeps it from then on. */
    keptSince = 0;
    cancelRenewal = () => void 0;
    constructor(source, clock, listener) {
        this.source = source;
        this.clock = clock;
        this.listener = listener;
    }
    /** Whether the order holds exactly these quantities, and for sure: no hold outlives its renewals. */
    holds(orderUuid, quantities) {
        const { kept } = this;
        return (
            kept?.orderUuid === orderUuid &&
            this.clock.now() - this.keptSince < HOLD_LIFE &&
            kept.quantities.size === quantities.size &&
            [...quantities].every(([id, quantity]) => kept.quantities.get(id) === quantity)
        );
    }
    /** Never rejects. */
    async claim(request) {
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
    release(orderUuid) {
        if (this.forget(orderUuid)) {
            this.letGo(orderUuid);
        }
    }
    /** Lets go of whatever is held. */
    releaseAll() {
        if (this.asked !== null) {
            this.release(this.asked);
        }
    }
    /** What was held before this keeper began; it runs out by itself when nobody hears. */
    letGo(orderUuid) {
        const release = this.source
            .release(orderUuid)
            .catch((error) => {
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
    forget(orderUuid) {
        if (this.asked !== orderUuid) {
            return false;
        }
        this.cancelRenewal();
        this.asked = null;
        this.kept = null;
        this.listener.onAsked(null);
        return true;
    }
    async ask(request) {
        await this.releases.get(request.orderUuid);
        return await this.source.claim(request);
    }
    take(request, answer, askedAt) {
        this.kept = answer.ok ? { ...request, accepted: true } : null;
        if (this.kept) {
            this.keptSince = askedAt;
            this.renewLater(this.kept);
        }
    }
    /** A release may overtake the claim: the server then holds what nobody is paying. */
    letGoIfLate(orderUuid, asking) {
        const look = ({ ok }) => {
            if (ok && this.asked !== orderUuid) {
                this.letGo(orderUuid);
            }
        };
        asking.then(look, () => void 0);
    }
    renewLater(request) {
        this.cancelRenewal();
        this.cancelRenewal = this.clock.after(RENEWAL, () => {
            if (this.kept === request) {
                this.renewLater(request);
                void this.claim(request);
            }
        });
    }
}
export { ANSWER_LIMIT, HOLD_LIFE, HoldKeeper, RENEWAL };
