import { animationFrame } from "@odoo/hoot-dom";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { browserClock } from "../../../src/app/services/browser_clock";

interface Alarm {
    readonly at: number;
    readonly ring: () => void;
}

/** The till's clock, standing still until a test moves it. */
export class FakeClock {
    private now = 1_000_000;
    private readonly alarms = new Set<Alarm>();

    /** Puts itself in place of the browser's clock until the end of the test. */
    constructor() {
        patchWithCleanup(browserClock, {
            now: () => this.now,
            date: () => this.date(),
            after: (delay: number, ring: () => void) => {
                const alarm = { at: this.now + delay, ring };
                this.alarms.add(alarm);
                return () => {
                    this.alarms.delete(alarm);
                };
            },
        });
    }

    /** What the device takes for the time. */
    date(): number {
        return 1_800_000_000_000 + this.now;
    }

    /** Lets time pass, and what it sets off, until the screen shows it. */
    async pass(seconds: number): Promise<void> {
        const end = this.now + seconds * 1000;
        for (let next = this.nextUntil(end); next; next = this.nextUntil(end)) {
            this.alarms.delete(next);
            this.now = next.at;
            next.ring();
            await animationFrame();
        }
        this.now = end;
    }

    /** Time passes, and no timer hears of it. */
    sleep(seconds: number): void {
        const before = [...this.alarms];
        this.alarms.clear();
        this.now += seconds * 1000;
        for (const { at, ring } of before) {
            this.alarms.add({ at: at + seconds * 1000, ring });
        }
    }

    private nextUntil(end: number): Alarm | undefined {
        return [...this.alarms].sort((a, b) => a.at - b.at).find((alarm) => alarm.at <= end);
    }
}
