// Compiled from browser_clock.ts; edit that file.
import { ElapsedTime } from "../../core/elapsed_time";
const elapsed = new ElapsedTime(
    () => performance.now(),
    () => Date.now()
);
const browserClock = {
    now: () => elapsed.now(),
    date: () => Date.now(),
    after(delay, callback) {
        const timer = setTimeout(callback, delay);
        return () => {
            clearTimeout(timer);
        };
    },
};
export { browserClock };
