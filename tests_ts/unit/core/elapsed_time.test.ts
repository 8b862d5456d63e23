import fc from "fast-check";
import { ElapsedTime } from "../../../static/src/core/elapsed_time";

const HOUR = 3_600_000;
/** What the clock may miss of one sleep. */
const TOLERANCE = 1_000;

/** A device with its two clocks, and the truth. */
class Device {
    true = 0;
    monotonic = 50;
    wall = 1_800_000_000_000;
    readonly elapsed = new ElapsedTime(
        () => this.monotonic,
        () => this.wall
    );

    run(milliseconds: number): void {
        this.true += milliseconds;
        this.monotonic += milliseconds;
        this.wall += milliseconds;
    }

    sleep(milliseconds: number): void {
        this.true += milliseconds;
        this.wall += milliseconds;
    }

    set(milliseconds: number): void {
        this.wall += milliseconds;
    }
}

/** What the clock says has passed while `happens` does. */
function measure(happens: (device: Device) => void): number {
    const device = new Device();
    const start = device.elapsed.now();
    happens(device);
    return device.elapsed.now() - start;
}

QUnit.module("core/elapsed_time");

QUnit.test("counts what passes, asleep or awake", (assert) => {
    assert.strictEqual(
        measure((device) => {
            device.run(5000);
        }),
        5000
    );
    assert.strictEqual(
        measure((device) => {
            device.sleep(8 * HOUR);
        }),
        8 * HOUR
    );
});

QUnit.test("a clock that is wrong by hours does not matter, only setting it does", (assert) => {
    const forward = measure((device) => {
        device.set(3 * HOUR);
        device.run(5000);
    });
    assert.strictEqual(forward, 3 * HOUR + 5000, "looks older than it is");
    const back = measure((device) => {
        device.set(-3 * HOUR);
        device.run(5000);
    });
    assert.strictEqual(back, 5000);
});

QUnit.test("a clock set back hides no later sleep", (assert) => {
    const device = new Device();
    device.set(2 * HOUR);
    device.elapsed.now();
    device.set(-2 * HOUR);
    const start = device.elapsed.now();
    device.sleep(HOUR);
    assert.strictEqual(device.elapsed.now() - start, HOUR);
});

QUnit.test("clocks that tick unevenly add up to nothing", (assert) => {
    const device = new Device();
    const start = device.elapsed.now();
    for (let i = 0; i < 100_000; i++) {
        device.run(0.4);
        // Whole milliseconds, as Date.now has them.
        const exact = device.wall;
        device.wall = Math.floor(exact);
        device.elapsed.now();
        device.wall = exact;
    }
    assert.true(Math.abs(device.elapsed.now() - start - 40_000) < 1);
});

QUnit.test("it never runs backwards, and never says that less passed than did", (assert) => {
    const step = fc.oneof(
        fc.record({ kind: fc.constant("run" as const), by: fc.nat({ max: 10 * HOUR }) }),
        fc.record({ kind: fc.constant("sleep" as const), by: fc.nat({ max: 10 * HOUR }) }),
        fc.record({
            kind: fc.constant("set" as const),
            by: fc.integer({ min: -30 * HOUR, max: 30 * HOUR }),
        })
    );
    fc.assert(
        fc.property(fc.array(step), (steps) => {
            const device = new Device();
            let [said, slept] = [device.elapsed.now(), 0];
            const start = said;
            return steps.every(({ kind, by }) => {
                device[kind](by);
                slept += kind === "sleep" ? 1 : 0;
                const before = said;
                said = device.elapsed.now();
                return said >= before && said - start >= device.true - slept * TOLERANCE;
            });
        }),
        { numRuns: 5000 }
    );
    assert.true(true);
});
