import fc from "fast-check";
import { DEFAULT_LIMITS, freshnessOf, isDoubtful } from "../../../static/src/core/freshness";

const WORSE = ["live", "delayed", "stale"];

QUnit.module("core/freshness");

QUnit.test("changes at its limits", (assert) => {
    const limits = { delayedAfter: 10, staleAfter: 20 };
    const states = [0, 9.9, 10, 19.9, 20, 1e9].map((age) => freshnessOf(age, limits));
    assert.deepEqual(states, ["live", "live", "delayed", "delayed", "stale", "stale"]);
});

QUnit.test("what was never told is unknown, not stale and not live", (assert) => {
    assert.strictEqual(freshnessOf(null), "unknown");
    assert.strictEqual(freshnessOf(NaN), "unknown");
});

QUnit.test("one missed confirmation is not yet a delay", (assert) => {
    assert.strictEqual(freshnessOf(66), "live");
    assert.true(DEFAULT_LIMITS.delayedAfter < DEFAULT_LIMITS.staleAfter);
});

QUnit.test("only stale and unknown figures are in doubt", (assert) => {
    assert.deepEqual((["live", "delayed", "stale", "unknown"] as const).map(isDoubtful), [
        false,
        false,
        true,
        true,
    ]);
});

QUnit.test("time alone never makes figures fresher", (assert) => {
    const age = fc.double({ min: 0, max: 1e7, noNaN: true });
    fc.assert(
        fc.property(age, age, (earlier, passed) => {
            const before = WORSE.indexOf(freshnessOf(earlier));
            return WORSE.indexOf(freshnessOf(earlier + passed)) >= before;
        })
    );
    assert.true(true);
});
