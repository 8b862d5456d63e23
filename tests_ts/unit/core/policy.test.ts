import fc from "fast-check";
import { POLICIES, softenPolicy } from "../../../static/src/core/policy";
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

const rules: Rules = {
    ...NO_RULES,
    fallback: { policy: "warn", decidedBy: "Till 1" },
    categories: new Map([[4, { policy: "never", decidedBy: "Food" }]]),
};

QUnit.test("the category decides where it has an answer", (assert) => {
    assert.deepEqual(ruleFor(rules, 4), { policy: "never", decidedBy: "Food" });
});

QUnit.test("else the point of sale, for a product without category too", (assert) => {
    assert.deepEqual(ruleFor(rules, 5), { policy: "warn", decidedBy: "Till 1" });
    assert.deepEqual(ruleFor(rules, null), { policy: "warn", decidedBy: "Till 1" });
});

QUnit.test("without rules a till sells as plain Odoo does", (assert) => {
    assert.strictEqual(ruleFor(NO_RULES, 4).policy, "allowed");
});
