// Compiled from pull_timer.ts; edit that file.
class PullTimer {
    clock;
    pull;
    due = Infinity;
    stop = () => void 0;
    constructor(clock, pull) {
        this.clock = clock;
        this.pull = pull;
    }
    /** Pulls after `delay` milliseconds, unless it does so earlier anyway. */
    pullWithin(delay) {
        const due = this.clock.now() + delay;
        if (due >= this.due) {
            return;
        }
        this.stop();
        this.due = due;
        this.stop = this.clock.after(delay, () => {
            this.due = Infinity;
            this.pull();
        });
    }
    cancel() {
        this.stop();
        this.due = Infinity;
    }
}
export { PullTimer };
