import type { Clock } from "./clock";

/** Milliseconds after the first wrong PIN; each further one doubles them. */
const SHORTEST = 2_000;
/** Ten thousand PINs then take a month of doing nothing else. */
export const LONGEST = 300_000;

/** Port: what outlives a reload of the till. */
export interface PinMemory {
    /** Wrong PINs since the last right one. */
    recall(): number;
    remember(wrong: number): void;
}

/** Milliseconds to wait after so many wrong PINs in a row. */
export function delayAfter(wrong: number): number {
    return wrong > 0 ? Math.min(LONGEST, SHORTEST * 2 ** (wrong - 1)) : 0;
}

/**
 * Makes guessing PINs slow. It counts for the till, not for each manager: who guesses has them all
 * to choose from. A reload starts the wait over.
 */
export class PinLock {
    private readonly clock: Clock;
    private readonly memory: PinMemory;
    private wrong: number;
    private opensAt: number;

    constructor(clock: Clock, memory: PinMemory) {
        this.clock = clock;
        this.memory = memory;
        this.wrong = memory.recall();
        this.opensAt = clock.now() + delayAfter(this.wrong);
    }

    /** Whole seconds until a PIN may be tried; 0 when it may be now. */
    get secondsLeft(): number {
        this.heedOthers();
        return Math.max(0, Math.ceil((this.opensAt - this.clock.now()) / 1000));
    }

    /** Who guesses in several tabs waits in all of them. */
    private heedOthers(): void {
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
    tried(isRight: boolean): boolean {
        if (this.secondsLeft > 0) {
            return false;
        }
        this.wrong = isRight ? 0 : this.wrong + 1;
        this.opensAt = this.clock.now() + delayAfter(this.wrong);
        this.memory.remember(this.wrong);
        return isRight;
    }
}
