import fc from "fast-check";
import { quantityDifference, roundQuantity } from "../../../static/src/core/quantity";
import { digits, quantity } from "./arbitraries";

QUnit.module("core/quantity");

QUnit.test("rounds half away from zero, as Odoo does", (assert) => {
    assert.strictEqual(roundQuantity(0.125, 2), 0.13);
    assert.strictEqual(roundQuantity(-0.125, 2), -0.13);
    assert.strictEqual(roundQuantity(1.005, 2), 1.01, "a float a hair under a half");
    assert.strictEqual(roundQuantity(2.5, 0), 3);
    assert.strictEqual(roundQuantity(0.1 + 0.2, 2), 0.3);
    assert.strictEqual(roundQuantity(1234567.891, 2), 1234567.89);
});

QUnit.test("never answers with a negative zero", (assert) => {
    assert.true(Object.is(roundQuantity(-0.001, 2), 0));
    assert.true(Object.is(quantityDifference(0.1 + 0.2, 0.3, 2), 0));
});

QUnit.test("rounding twice changes nothing, and mirrors at zero", (assert) => {
    fc.assert(
        fc.property(quantity, digits, (value, places) => {
            const rounded = roundQuantity(value, places);
            return (
                roundQuantity(rounded, places) === rounded &&
                roundQuantity(-value, places) === (rounded === 0 ? 0 : -rounded)
            );
        })
    );
    assert.true(true);
});

QUnit.test("differences are antisymmetric", (assert) => {
    fc.assert(
        fc.property(quantity, quantity, digits, (left, right, places) => {
            const there = quantityDifference(left, right, places);
            const back = quantityDifference(right, left, places);
            return there === (back === 0 ? 0 : -back);
        })
    );
    assert.true(true);
});
