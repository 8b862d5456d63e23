import type { Clock } from "../../../static/src/core/clock";

/** A clock whose time passes only when told to; promises settle between two timers. */
export class FakeClock implements Clock {
    /** How far the device's date is from the beginning of 1970 when this clock starts. */
    dateAtStart = 1_800_000_000_000;
    private time = 0;
    private timers: { due: number; callback: () => void }[] = [];

    now(): number {
        return this.time;
    }

    date(): number {
        return this.dateAtStart + this.time;
    }

    after(delay: number, callback: () => void): () => void {
        const timer = { due: this.time + delay, callback };
        this.timers.push(timer);
        return () => {
            this.timers = this.timers.filter((other) => other !== timer);
        };
    }

    async pass(milliseconds: number): Promise<void> {
        const end = this.time + milliseconds;
        await settle();
        for (;;) {
            const next = this.timers
                .filter(({ due }) => due <= end)
                .sort((a, b) => a.due - b.due)[0];
            if (!next) {
                break;
            }
            this.time = next.due;
            this.timers = this.timers.filter((other) => other !== next);
            next.callback();
            await settle();
        }
        this.time = end;
    }
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
}
