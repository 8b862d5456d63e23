import { Settlement } from "../../../static/src/core/settlement";

let settlement: Settlement;

QUnit.module("core/settlement", (hooks) => {
    hooks.beforeEach(() => {
        settlement = new Settlement();
        settlement.onSending("a");
    });

    QUnit.test("figures that name an order settle it, before its answer too", (assert) => {
        assert.true(settlement.isUnderWay("a"));
        settlement.onFigures(["a"], null);
        assert.true(settlement.isSettled("a"));
        assert.false(settlement.isUnderWay("a"));
        settlement.onSent("a", 5);
        assert.false(settlement.isUnderWay("a"), "the late answer changes nothing");
    });

    QUnit.test("figures asked for after the answer settle it unnamed", (assert) => {
        settlement.onSent("a", 5);
        settlement.onFigures([], 4);
        assert.false(settlement.isSettled("a"), "asked for before");
        settlement.onFigures([], null);
        assert.false(settlement.isSettled("a"), "a message may be older than it looks");
        settlement.onFigures([], 5);
        assert.true(settlement.isSettled("a"));
    });

    QUnit.test("without an answer only its name settles an order", (assert) => {
        settlement.onFigures([], 1e9);
        assert.true(settlement.isUnderWay("a"));
    });

    QUnit.test("an order that was sent twice is settled once", (assert) => {
        settlement.onFigures(["a"], null);
        settlement.onSending("a");
        assert.true(settlement.isSettled("a"));
        assert.false(settlement.isUnderWay("a"));
    });

    QUnit.test("an order that is sent again after its answer is not in doubt again", (assert) => {
        settlement.onSent("a", 5);
        // No answer follows: the server refuses what it has.
        settlement.onSending("a");
        settlement.onFigures([], 5);
        assert.true(settlement.isSettled("a"));
    });

    QUnit.test("orders of other tills are nothing to this one", (assert) => {
        settlement.onFigures(["b"], null);
        assert.false(settlement.isUnderWay("b"));
        settlement.onSent("c", 1);
        assert.false(settlement.isUnderWay("c"));
    });
});
