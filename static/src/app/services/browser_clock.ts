import type { Clock } from "../../core/clock";
import { ElapsedTime } from "../../core/elapsed_time";

const elapsed = new ElapsedTime(
    () => performance.now(),
    () => Date.now()
);

/** The wall clock of a till may be set while it runs, and the other one may sleep with the device. */
export const browserClock: Clock = {
    now: () => elapsed.now(),
    date: () => Date.now(),
    after(delay, callback) {
        const timer = setTimeout(callback, delay);
        return () => {
            clearTimeout(timer);
        };
    },
};
