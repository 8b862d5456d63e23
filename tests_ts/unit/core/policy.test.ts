import fc from "fast-check";
import { POLICIES, softenPolicy, type PolicyAnswer } from "../../../static/src/core/policy";
import { NO_RULES, ruleFor, type Rules } from "../../../static/src/core/rules";
import { policy, whenStale } from "./arbitraries";

QUnit.module("core/policy");

QUnit.test("softens as the administrator chose", (assert) => {
    const softened = (choice: "keep" | "approve" | "warn"): string[] =>
        POLICIES.map((candidate) => softenPolicy(candidate, choice));
    assert.deepEqual(softened("keep"), ["allowed", "warn", "approve", "never"]);
    assert.deepEqual(softened("approve"), ["allowed", "warn", "approve", "approve"]);
    assert.deepEqual(softened("warn"), ["allowed", "warn", "warn", "warn"]);
});

QUnit.test("softening never makes stricter, and twice is once", (assert) => {
    fc.assert(
        fc.property(policy, whenStale, (before, choice) => {
            const after = softenPolicy(before, choice);
            return (
                POLICIES.indexOf(after) <= POLICIES.indexOf(before) &&
                softenPolicy(after, choice) === after
            );
        })
    );
    assert.true(true);
});

QUnit.module("core/rules");

const TILL: PolicyAnswer = { policy: "warn", decidedBy: "Till 1", decider: "config" };
const FOOD: PolicyAnswer = { policy: "never", decidedBy: "Food", decider: "category" };
const rules: Rules = {
    ...NO_RULES,
    fallback: TILL,
    categories: new Map([[4, FOOD]]),
    products: new Map([[7, "approve"]]),
};

function ruleOf(templateId: number, categoryId: number | null): PolicyAnswer {
    return ruleFor(rules, { templateId, name: "Lamp", categoryId });
}

QUnit.test("a product's own rule goes before that of its category", (assert) => {
    const own = { policy: "approve", decidedBy: "Lamp", decider: "product" };
    assert.deepEqual(ruleOf(7, 4), own);
    assert.deepEqual(ruleOf(7, null), own);
});

QUnit.test("the category decides where the product does not", (assert) => {
    assert.deepEqual(ruleOf(8, 4), FOOD);
});

QUnit.test("else what is above both, for a product without category too", (assert) => {
    assert.deepEqual(ruleOf(8, 5), TILL);
    assert.deepEqual(ruleOf(8, null), TILL);
});

QUnit.test("without rules a till sells as plain Odoo does", (assert) => {
    const lamp = { templateId: 7, name: "Lamp", categoryId: 4 };
    assert.strictEqual(ruleFor(NO_RULES, lamp).policy, "allowed");
});
