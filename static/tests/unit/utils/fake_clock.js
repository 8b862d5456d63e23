// Compiled from fake_clock.ts; edit that file.
import { animationFrame } from "@odoo/hoot-dom";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { browserClock } from "../../../src/app/services/browser_clock";
class FakeClock {
    now = 1e6;
    alarms = /* @__PURE__ */ new Set();
    /** Puts itself in place of the browser's clock until the end of the test. */
    constructor() {
        patchWithCleanup(browserClock, {
            now: () => this.now,
            date: () => this.date(),
            after: (delay, ring) => {
                const alarm = { at: this.now + delay, ring };
                this.alarms.add(alarm);
                return () => {
                    this.alarms.delete(alarm);
                };
            },
        });
    }
    /** What the device takes for the time. */
    date() {
        return 18e11 + this.now;
    }
    /** Lets time pass, and what it sets off, until the screen shows it. */
    async pass(seconds) {
        const end = this.now + seconds * 1e3;
        for (let next = this.nextUntil(end); next; next = this.nextUntil(end)) {
            this.alarms.delete(next);
            this.now = next.at;
            next.ring();
            await animationFrame();
        }
        this.now = end;
    }
    /** Time passes, and no timer hears of it. */
    sleep(seconds) {
        const before = [...this.alarms];
        this.alarms.clear();
        this.now += seconds * 1e3;
        for (const { at, ring } of before) {
            this.alarms.add({ at: at + seconds * 1e3, ring });
        }
    }
    nextUntil(end) {
        return [...this.alarms].sort((a, b) => a.at - b.at).find((alarm) => alarm.at <= end);
    }
}
export { FakeClock };
