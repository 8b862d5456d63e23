// Compiled from browser_clock.ts; edit that file.
const browserClock = {
    now: () => performance.now(),
    after(delay, callback) {
        const timer = setTimeout(callback, delay);
        return () => {
            clearTimeout(timer);
        };
    },
};
export { browserClock };
