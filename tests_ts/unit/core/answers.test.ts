import { Answers, type Asked } from "../../../static/src/core/answers";

let answers: Answers;

function asked(requested: number, verdict: Asked["verdict"], remaining: number | null = 1): Asked {
    return { requested, remaining, verdict };
}

QUnit.module("core/answers", (hooks) => {
    hooks.beforeEach(() => {
        answers = new Answers();
    });

    QUnit.test("a warning is given once for a product and order", (assert) => {
        assert.false(answers.cover("a", 7, asked(2, "warn")));
        answers.remember("a", 7, asked(2, "warn"));
        assert.true(answers.cover("a", 7, asked(20, "warn")), "whatever the quantity");
        assert.false(answers.cover("a", 8, asked(2, "warn")), "another product");
        assert.false(answers.cover("b", 7, asked(2, "warn")), "another order");
        assert.false(answers.cover("a", 7, asked(2, "approve")), "the rule is stricter now");
    });

    QUnit.test("and again when less is left than it said", (assert) => {
        answers.remember("a", 7, asked(5, "warn", 3));
        assert.true(answers.cover("a", 7, asked(9, "warn", 3)), "the cashier adds some");
        assert.true(answers.cover("a", 7, asked(5, "warn", 4)), "some came in");
        assert.false(answers.cover("a", 7, asked(5, "warn", 2)), "somebody took one");
        assert.true(answers.cover("a", 7, asked(5, "warn", null)), "nobody knows any more");
        answers.remember("a", 8, asked(5, "warn", null));
        assert.true(answers.cover("a", 8, asked(5, "warn", null)));
        assert.false(answers.cover("a", 8, asked(5, "warn", 2)), "it is known now");
    });

    QUnit.test("an approval covers a quantity", (assert) => {
        answers.remember("a", 7, asked(3, "approve"));
        answers.remember("a", 7, asked(2, "approve"));
        assert.true(answers.cover("a", 7, asked(3, "approve")));
        assert.false(answers.cover("a", 7, asked(4, "approve")));
        assert.true(answers.cover("a", 7, asked(3, "warn")), "the rule is softer now");
    });

    QUnit.test("what is never sold short is never covered", (assert) => {
        answers.remember("a", 7, asked(3, "block"));
        answers.remember("a", 7, asked(3, "ok"));
        assert.false(answers.cover("a", 7, asked(3, "block")));
    });
});
