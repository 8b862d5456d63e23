import type { Clock } from "../../core/clock";

/** `performance.now`, because the wall clock of a till may be set while it runs. */
export const browserClock: Clock = {
    now: () => performance.now(),
    after(delay, callback) {
        const timer = setTimeout(callback, delay);
        return () => {
            clearTimeout(timer);
        };
    },
};
