import type { Clock } from "./clock";

/** The one alarm of a feed: of two wishes the earlier one counts. */
export class PullTimer {
    private readonly clock: Clock;
    private readonly pull: () => void;
    private due = Infinity;
    private stop: () => void = () => undefined;

    constructor(clock: Clock, pull: () => void) {
        this.clock = clock;
        this.pull = pull;
    }

    /** Pulls after `delay` milliseconds, unless it does so earlier anyway. */
    pullWithin(delay: number): void {
        const due = this.clock.now() + delay;
        if (due >= this.due) {
            return;
        }
        this.stop();
        this.due = due;
        this.stop = this.clock.after(delay, () => {
            // Also where it comes in the middle of a pull, which begins no other.
            this.due = Infinity;
            this.pull();
        });
    }

    cancel(): void {
        this.stop();
        this.due = Infinity;
    }
}
