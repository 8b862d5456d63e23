import { Answers } from "../../../static/src/core/answers";

let answers: Answers;

QUnit.module("core/answers", (hooks) => {
    hooks.beforeEach(() => {
        answers = new Answers();
    });

    QUnit.test("a warning is given once for a product and order", (assert) => {
        assert.false(answers.cover("a", 7, 2, "warn"));
        answers.remember("a", 7, 2, "warn");
        assert.true(answers.cover("a", 7, 20, "warn"), "whatever the quantity");
        assert.false(answers.cover("a", 8, 2, "warn"), "another product");
        assert.false(answers.cover("b", 7, 2, "warn"), "another order");
        assert.false(answers.cover("a", 7, 2, "approve"), "the rule is stricter now");
    });

    QUnit.test("an approval covers a quantity", (assert) => {
        answers.remember("a", 7, 3, "approve");
        answers.remember("a", 7, 2, "approve");
        assert.true(answers.cover("a", 7, 3, "approve"));
        assert.false(answers.cover("a", 7, 4, "approve"));
        assert.true(answers.cover("a", 7, 3, "warn"), "the rule is softer now");
    });

    QUnit.test("what is never sold short is never covered", (assert) => {
        answers.remember("a", 7, 3, "block");
        answers.remember("a", 7, 3, "ok");
        assert.false(answers.cover("a", 7, 3, "block"));
    });
});
