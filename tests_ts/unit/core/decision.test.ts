import fc from "fast-check";
import { decide, type Question } from "../../../static/src/core/decision";
import { freshnessOf, type Freshness } from "../../../static/src/core/freshness";
import { POLICIES, type Policy, type WhenStale } from "../../../static/src/core/policy";
import vectors from "../../vectors/decision.json" with { type: "json" };
import { digits, freshness, policy, quantity, whenStale } from "./arbitraries";

const STRICTNESS = ["ok", "warn", "approve", "block"];

const question: fc.Arbitrary<Question> = fc.record({
    requested: quantity,
    remaining: fc.option(quantity),
    rule: fc.record({ policy, decidedBy: fc.constant("Food") }),
    freshness,
    whenStale,
    digits,
});

function strictness(asked: Question): number {
    return STRICTNESS.indexOf(decide(asked).verdict);
}

QUnit.module("core/decision");

QUnit.test("has vectors to keep to", (assert) => {
    assert.true(vectors.cases.length > 200, `${vectors.cases.length} cases`);
});

for (const { name, input, expect } of vectors.cases) {
    QUnit.test(`vector: ${name}`, (assert) => {
        const decision = decide({
            requested: input.requested,
            remaining: input.remaining,
            rule: { policy: input.policy as Policy, decidedBy: input.decided_by },
            freshness: input.freshness as Freshness,
            whenStale: input.when_stale as WhenStale,
            digits: input.digits,
        });
        assert.strictEqual(decision.verdict, expect.verdict);
        assert.strictEqual(decision.reason, expect.reason);
        assert.strictEqual(decision.decidedBy, expect.decided_by);
        const exact = [decision.shortBy, expect.short_by].includes(null);
        const difference = (decision.shortBy ?? 0) - (expect.short_by ?? 0);
        assert.true(
            exact ? decision.shortBy === expect.short_by : Math.abs(difference) < 1e-9,
            `short by ${String(decision.shortBy)}, expected ${String(expect.short_by)}`
        );
    });
}

QUnit.test("refuses only what is short or not known", (assert) => {
    fc.assert(
        fc.property(question, (asked) => {
            const decision = decide(asked);
            return decision.verdict === "ok" || decision.shortBy === null || decision.shortBy > 0;
        })
    );
    assert.true(true);
});

QUnit.test("age softens and never hardens", (assert) => {
    fc.assert(
        fc.property(question, (asked) => {
            const whenLive = strictness({ ...asked, freshness: "live" });
            return strictness(asked) <= whenLive;
        })
    );
    assert.true(true);
});

QUnit.test("nothing gets stricter only because time passes", (assert) => {
    const seconds = fc.double({ min: 0, max: 1e7, noNaN: true });
    fc.assert(
        fc.property(question, seconds, seconds, (asked, age, passed) => {
            const at = (ageSeconds: number): number =>
                strictness({ ...asked, freshness: freshnessOf(ageSeconds) });
            return at(age + passed) <= at(age);
        })
    );
    assert.true(true);
});

QUnit.test("asking for more is never easier", (assert) => {
    fc.assert(
        fc.property(question, fc.integer({ min: 0, max: 100 }), (asked, more) => {
            return strictness({ ...asked, requested: asked.requested + more }) >= strictness(asked);
        })
    );
    assert.true(true);
});

QUnit.test("a stricter policy is never milder", (assert) => {
    fc.assert(
        fc.property(question, (asked) => {
            const verdicts = POLICIES.map((candidate) =>
                strictness({ ...asked, rule: { policy: candidate, decidedBy: "Food" } })
            );
            return verdicts.every((verdict, i) => i === 0 || verdict >= (verdicts[i - 1] ?? 0));
        })
    );
    assert.true(true);
});
