// Compiled from pin_lock.ts; edit that file.
const SHORTEST = 2e3;
const LONGEST = 3e5;
function delayAfter(wrong) {
    return wrong > 0 ? Math.min(LONGEST, SHORTEST * 2 ** (wrong - 1)) : 0;
}
class PinLock {
    clock;
    memory;
    wrong;
    opensAt;
    constructor(clock, memory) {
        this.clock = clock;
        this.memory = memory;
        this.wrong = memory.recall();
        this.opensAt = clock.now() + delayAfter(this.wrong);
    }
    /** Whole seconds until a PIN may be tried; 0 when it may be now. */
    get secondsLeft() {
        this.heedOthers();
        return Math.max(0, Math.ceil((this.opensAt - this.clock.now()) / 1e3));
    }
    /** Who guesses in several tabs waits in all of them. */
    heedOthers() {
        const wrong = this.memory.recall();
        if (wrong > this.wrong) {
            this.wrong = wrong;
            this.opensAt = this.clock.now() + delayAfter(wrong);
        }
    }
    /**
     * A PIN was tried.
     *
     * @returns whether it counts: nothing does while the lock is closed, not even the right one
     */
    tried(isRight) {
        if (this.secondsLeft > 0) {
            return false;
        }
        this.wrong = isRight ? 0 : this.wrong + 1;
        this.opensAt = this.clock.now() + delayAfter(this.wrong);
        this.memory.remember(this.wrong);
        return isRight;
    }
}
export { LONGEST, PinLock, delayAfter };
