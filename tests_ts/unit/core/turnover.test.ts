import fc from "fast-check";
import { doubtedProducts, isDoubted } from "../../../static/src/core/turnover";
import { quantity } from "./arbitraries";

const PER_HOUR = 1 / 3600;
const MINUTE = 60;
const DAY = 24 * 3600;
const rate = fc.double({ min: 0, max: 100, noNaN: true });
const age = fc.double({ min: 0, max: 366 * DAY, noNaN: true });

QUnit.module("core/turnover");

QUnit.test("the fast mover at 3 is doubted in minutes, the slow one at 40 is not", (assert) => {
    const fast = 60 * PER_HOUR;
    assert.false(isDoubted(3, fast, 2.9 * MINUTE));
    assert.true(isDoubted(3, fast, 3 * MINUTE), "as soon as what is expected reaches it");
    const slow = 1 * PER_HOUR;
    assert.false(isDoubted(40, slow, DAY));
    assert.true(isDoubted(40, slow, 2 * DAY));
});

QUnit.test("what was just confirmed, sells not, or is gone is never doubted", (assert) => {
    fc.assert(
        fc.property(quantity, rate, age, (remaining, perSecond, seconds) => {
            return (
                !isDoubted(remaining, perSecond, 0) &&
                !isDoubted(remaining, 0, seconds) &&
                !isDoubted(Math.min(0, remaining), perSecond, seconds)
            );
        })
    );
    assert.true(true);
});

QUnit.test(
    "what is doubted stays so with age, and is with less of it or faster sales",
    (assert) => {
        const more = fc.double({ min: 0, max: 1000, noNaN: true });
        fc.assert(
            fc.property(quantity, rate, age, more, (remaining, perSecond, seconds, by) => {
                const left = Math.abs(remaining) + 0.001;
                return (
                    !isDoubted(left, perSecond, seconds) ||
                    (isDoubted(left, perSecond, seconds + by) &&
                        isDoubted(left, perSecond + by, seconds) &&
                        isDoubted(left / (1 + by), perSecond, seconds))
                );
            })
        );
        assert.true(true);
    }
);

QUnit.test("nothing is doubted of what nobody knows", (assert) => {
    const turnover = new Map([
        [1, 60 * PER_HOUR],
        [2, 60 * PER_HOUR],
        [3, 1 * PER_HOUR],
    ]);
    const remaining = new Map([
        [1, 3],
        [3, 40],
        [4, 1],
    ]);
    const doubted = doubtedProducts(turnover, (id) => remaining.get(id) ?? null, 4 * MINUTE);
    assert.deepEqual([...doubted], [1]);
});
