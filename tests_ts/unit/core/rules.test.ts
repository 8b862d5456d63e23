import { lowThresholdOf, NO_RULES, type Rules } from "../../../static/src/core/rules";

QUnit.module("core/rules");

const RULES: Rules = {
    ...NO_RULES,
    lowThreshold: 5,
    lowThresholds: new Map([
        [1, 2],
        [2, 0],
        [3, 1.5],
    ]),
};

QUnit.test(
    "a product is low where its reordering rule says, else where the till does",
    (assert) => {
        assert.strictEqual(lowThresholdOf(RULES, [1]), 2);
        assert.strictEqual(lowThresholdOf(RULES, [9]), 5);
        assert.strictEqual(lowThresholdOf(RULES, [2]), 0, "zero is an answer");
    }
);

QUnit.test("several are low at the sum of the rules there are", (assert) => {
    assert.strictEqual(lowThresholdOf(RULES, [1, 3]), 3.5);
    assert.strictEqual(lowThresholdOf(RULES, [1, 9]), 2, "the till's own is not added");
    assert.strictEqual(lowThresholdOf(RULES, [8, 9]), 5, "and not doubled");
    assert.strictEqual(lowThresholdOf(RULES, []), 5);
});
