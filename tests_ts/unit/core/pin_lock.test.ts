import fc from "fast-check";
import type { Clock } from "../../../static/src/core/clock";
import { delayAfter, LONGEST, PinLock, type PinMemory } from "../../../static/src/core/pin_lock";
import { FakeClock } from "./fake_clock";
import { checkProperty } from "./kept_seeds";

class Memory implements PinMemory {
    wrong = 0;

    recall(): number {
        return this.wrong;
    }

    remember(wrong: number): void {
        this.wrong = wrong;
    }
}

let clock: FakeClock;
let memory: Memory;

QUnit.module("core/pin_lock", (hooks) => {
    hooks.beforeEach(() => {
        clock = new FakeClock();
        memory = new Memory();
    });

    QUnit.test("the right PIN at once costs nothing", async (assert) => {
        const lock = new PinLock(clock, memory);
        assert.equal(lock.secondsLeft, 0);
        assert.true(lock.tried(true));
        assert.true(lock.tried(true));
        await clock.pass(0);
    });

    QUnit.test("each wrong one costs twice as much, and a right one ends it", async (assert) => {
        const lock = new PinLock(clock, memory);
        for (const seconds of [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]) {
            assert.false(lock.tried(false));
            assert.equal(lock.secondsLeft, seconds);
            assert.false(lock.tried(true), "nothing counts while it is closed");
            await clock.pass(seconds * 1000 - 1);
            assert.equal(lock.secondsLeft, 1);
            await clock.pass(1);
            assert.equal(lock.secondsLeft, 0);
        }
        assert.true(lock.tried(true));
        assert.false(lock.tried(false));
        assert.equal(lock.secondsLeft, 2);
    });

    QUnit.test("a wrong one in one tab closes the others, too", async (assert) => {
        const tabs = [1, 2, 3].map(() => new PinLock(clock, memory));
        for (const [tried, tab] of tabs.entries()) {
            assert.false(tab.tried(false));
            assert.deepEqual(
                tabs.map(({ secondsLeft }) => secondsLeft),
                tabs.map(() => 2 ** (tried + 1))
            );
            await clock.pass(1000 * 2 ** (tried + 1));
        }
        assert.equal(memory.wrong, 3);
        assert.true(tabs[0]?.tried(true));
    });

    QUnit.test("a reload starts the wait over", async (assert) => {
        const lock = new PinLock(clock, memory);
        lock.tried(false);
        await clock.pass(2_000);
        lock.tried(false);
        await clock.pass(3_000);
        assert.equal(new PinLock(clock, memory).secondsLeft, 4);
    });

    QUnit.test("who guesses never has more tries than the delays allow", (assert) => {
        const step = fc.record({
            wait: fc.integer({ min: 0, max: 400_000 }),
            isRight: fc.boolean(),
            reload: fc.boolean(),
        });
        checkProperty(
            "wrong PINs cost a growing delay",
            fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
                let now = 0;
                const time: Clock = {
                    now: () => now,
                    date: () => now,
                    after: () => () => undefined,
                };
                const kept = new Memory();
                let lock = new PinLock(time, kept);
                let wrong = 0;
                let last = -Infinity;
                return steps.every(({ wait, isRight, reload }) => {
                    now += wait;
                    if (reload) {
                        lock = new PinLock(time, kept);
                    }
                    const isOpen = lock.secondsLeft === 0;
                    const isInTime = !isOpen || now - last >= delayAfter(wrong);
                    const isAccepted = lock.tried(isRight);
                    if (isOpen) {
                        wrong = isRight ? 0 : wrong + 1;
                        last = now;
                    }
                    return isInTime && isAccepted === (isOpen && isRight);
                });
            }),
            300
        );
        assert.ok(true);
    });

    QUnit.test("the delay grows, and has an end", (assert) => {
        for (let wrong = 0; wrong < 2_000; wrong++) {
            const [before, after] = [delayAfter(wrong), delayAfter(wrong + 1)];
            assert.true(before <= after && after <= LONGEST, String(wrong));
        }
        assert.equal(delayAfter(-1), 0);
    });
});
