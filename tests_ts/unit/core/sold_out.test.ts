import { isValueSoldOut, type ChoosableVariant } from "../../../static/src/core/sold_out";

const [SMALL, LARGE, RED, BLUE, GIFT_WRAPPED] = [1, 2, 3, 4, 5] as const;

/** Red is there in small only; blue is sold out, and never was made in large. */
const VARIANTS: ChoosableVariant[] = [
    { valueIds: [SMALL, RED], isOut: false },
    { valueIds: [LARGE, RED], isOut: true },
    { valueIds: [SMALL, BLUE], isOut: true },
];

QUnit.module("core/sold_out");

QUnit.test("a value is sold out with all its variants", (assert) => {
    const soldOut = [SMALL, LARGE, RED, BLUE].filter((id) => isValueSoldOut(VARIANTS, id, []));
    assert.deepEqual(soldOut, [LARGE, BLUE]);
});

QUnit.test("what is chosen of the other attributes counts", (assert) => {
    assert.false(isValueSoldOut(VARIANTS, RED, [SMALL]));
    assert.true(isValueSoldOut(VARIANTS, RED, [LARGE]));
    assert.true(isValueSoldOut(VARIANTS, SMALL, [BLUE]));
    assert.false(isValueSoldOut(VARIANTS, SMALL, [RED]));
});

QUnit.test("a combination that is no variant is not sold out", (assert) => {
    assert.false(isValueSoldOut(VARIANTS, LARGE, [BLUE]));
    assert.false(isValueSoldOut(VARIANTS, GIFT_WRAPPED, []), "nor a value that makes none");
    assert.false(isValueSoldOut([], SMALL, []));
});
