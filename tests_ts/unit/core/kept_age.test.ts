import fc from "fast-check";
import { ElapsedTime } from "../../../static/src/core/elapsed_time";
import {
    AGING,
    ageSince,
    keepAge,
    readKeptAge,
    type KeptAge,
} from "../../../static/src/core/kept_age";
import { freshnessOf } from "../../../static/src/core/freshness";
import { ReportError } from "../../../static/src/core/report_error";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
/** What the page's clock may miss of one sleep. */
const TOLERANCE = 1_000;

QUnit.module("core/kept_age");

QUnit.test("a week in a drawer is a week, whatever year the device thinks it is", (assert) => {
    for (const wrong of [0, 3 * HOUR, -3 * HOUR, 7 * YEAR, -30 * YEAR]) {
        const confirmedAt = 1_800_000_000_000;
        const date = confirmedAt + 10_000 + wrong;
        const kept = keepAge(confirmedAt, 10_000, date);
        assert.strictEqual(ageSince(kept, date + 7 * DAY), 7 * DAY + 10_000);
        assert.strictEqual(kept.clockOffset, wrong);
    }
});

QUnit.test("a clock that was set back meanwhile makes nothing younger", (assert) => {
    const kept = keepAge(1_000_000, 5 * HOUR, 50 * HOUR);
    assert.strictEqual(ageSince(kept, 20 * HOUR), 5 * HOUR + AGING, "nor what passed since");
});

QUnit.test("daylight saving changes nothing: it is no part of what is written", (assert) => {
    // 2026-10-25 02:59:59 and a second later 02:00:00 in Brussels.
    const before = Date.parse("2026-10-25T02:59:59+02:00");
    const after = Date.parse("2026-10-25T02:00:00+01:00");
    assert.strictEqual(ageSince(keepAge(before - HOUR, HOUR, before), after), HOUR + 1000);
});

QUnit.test("what is no age is refused", (assert) => {
    const good = { confirmedAt: 1, clockOffset: -2, age: 3 };
    assert.deepEqual(readKeptAge(good), good);
    for (const spoilt of [
        null,
        { ...good, age: -1 },
        { ...good, age: Infinity },
        { ...good, confirmedAt: "1" },
        { ...good, clockOffset: NaN },
    ]) {
        assert.throws(() => readKeptAge(spoilt), ReportError);
    }
});

/** A device whose page may be reloaded, with the truth beside what it says. */
class Device {
    private wall = 1_800_000_000_000;
    private monotonic = 0;
    private clock = this.newClock();
    private confirmedAt = this.clock.now();
    private kept: KeptAge | null = null;
    /** Whether a server has confirmed the figures since the page was opened. */
    private isConfirmed = true;
    /** Milliseconds since the last confirmation, and what the device cannot know of them. */
    trueAge = 0;
    hidden = 0;

    age(): number {
        return this.clock.now() - this.confirmedAt;
    }

    isLive(): boolean {
        return this.isConfirmed && freshnessOf(this.age() / 1000) === "live";
    }

    run(by: number): void {
        this.pass(by);
        this.monotonic += by;
        // It ticks meanwhile, and notes how old all has become.
        this.clock.now();
        this.note();
    }

    sleep(by: number): void {
        this.pass(by);
        this.hidden += TOLERANCE;
    }

    /** Somebody sets the clock while the page is open. */
    set(by: number): void {
        this.clock.now();
        this.wall += by;
        this.clock.now();
        this.note();
    }

    /** The page is closed, time passes, somebody may set the clock, and it is opened again. */
    reload(by: number, setBy: number): void {
        this.note();
        this.pass(by);
        this.wall += setBy;
        this.hidden += Math.max(0, -setBy);
        this.monotonic = 0;
        this.clock = this.newClock();
        const age = this.kept ? ageSince(this.kept, this.wall) : 0;
        this.confirmedAt = this.clock.now() - age;
        this.isConfirmed = false;
    }

    confirm(): void {
        this.confirmedAt = this.clock.now();
        this.isConfirmed = true;
        this.trueAge = 0;
        this.hidden = 0;
        this.note();
    }

    private pass(by: number): void {
        this.wall += by;
        this.trueAge += by;
    }

    private note(): void {
        this.kept = keepAge(0, this.age(), this.wall);
    }

    private newClock(): ElapsedTime {
        return new ElapsedTime(
            () => this.monotonic,
            () => this.wall
        );
    }
}

const by = fc.nat({ max: 8 * DAY });
const change = fc.integer({ min: -2 * YEAR, max: 2 * YEAR });
const event = fc.oneof(
    fc.record({ kind: fc.constant("run" as const), by }),
    fc.record({ kind: fc.constant("sleep" as const), by }),
    fc.record({ kind: fc.constant("set" as const), by: change }),
    fc.record({ kind: fc.constant("reload" as const), by, setBy: change }),
    fc.record({ kind: fc.constant("confirm" as const) })
);

type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

function happen(device: Device, what: Event): void {
    if (what.kind === "reload") {
        device.reload(what.by, what.setBy);
    } else if (what.kind === "confirm") {
        device.confirm();
    } else {
        device[what.kind](what.by);
    }
}

QUnit.test("without a confirmation age never decreases, over any reload", (assert) => {
    fc.assert(
        fc.property(fc.array(event), (events) => {
            const device = new Device();
            return events.every((what) => {
                const before = device.age();
                happen(device, what);
                return what.kind === "confirm" || device.age() >= before;
            });
        }),
        { numRuns: 5000 }
    );
    assert.true(true);
});

QUnit.test("figures are as old as they are, or called older", (assert) => {
    fc.assert(
        fc.property(fc.array(event), (events) => {
            const device = new Device();
            return events.every((what) => {
                happen(device, what);
                return device.age() >= device.trueAge - device.hidden;
            });
        }),
        { numRuns: 5000 }
    );
    assert.true(true);
});

QUnit.test("nothing is live without a confirmation that is younger than the limit", (assert) => {
    fc.assert(
        fc.property(fc.array(event), (events) => {
            const device = new Device();
            return events.every((what) => {
                happen(device, what);
                const isYoung = freshnessOf((device.trueAge - device.hidden) / 1000) === "live";
                return isYoung || !device.isLive();
            });
        }),
        { numRuns: 5000 }
    );
    assert.true(true);
});
