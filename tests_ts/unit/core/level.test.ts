import { isNoteworthy, levelOf } from "../../../static/src/core/level";

QUnit.module("core/level");

QUnit.test("names what a card shows", (assert) => {
    const states = [null, -2, 0, 0.001, 0.5, 5, 5.01, 4000].map(
        (quantity) => levelOf(quantity, 5, 2).state
    );
    assert.deepEqual(states, ["unknown", "out", "out", "out", "low", "low", "ok", "ok"]);
});

QUnit.test("keeps the quantity, below zero too", (assert) => {
    assert.strictEqual(levelOf(-2, 5, 2).quantity, -2);
    assert.strictEqual(levelOf(0, 5, 2).quantity, 0, "zero is not unknown");
    assert.strictEqual(levelOf(null, 5, 2).quantity, null);
});

QUnit.test("what is plenty is not noteworthy, nor what is unknown and allowed", (assert) => {
    const noteworthy = [null, -2, 0, 5, 6].map((quantity) =>
        isNoteworthy(levelOf(quantity, 5, 2), "allowed")
    );
    assert.deepEqual(noteworthy, [false, true, true, true, false]);
    for (const policy of ["warn", "approve", "never"] as const) {
        assert.true(isNoteworthy(levelOf(null, 5, 2), policy), policy);
        assert.false(isNoteworthy(levelOf(6, 5, 2), policy), policy);
    }
});
