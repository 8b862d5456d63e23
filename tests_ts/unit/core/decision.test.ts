import fc from "fast-check";
import { decide, softenedFrom, type Question } from "../../../static/src/core/decision";
import { freshnessOf } from "../../../static/src/core/freshness";
import { POLICIES, WHEN_STALE } from "../../../static/src/core/policy";
import { quantityDifference, roundQuantity } from "../../../static/src/core/quantity";
import { FRESHNESS, VECTORS } from "./decision_vectors";
import { digits, freshness, policy, quantity, whenStale } from "./arbitraries";

const STRICTNESS = ["ok", "warn", "approve", "block"];

const question: fc.Arbitrary<Question> = fc.record({
    requested: quantity,
    remaining: fc.option(quantity),
    rule: fc.record({
        policy,
        decidedBy: fc.constant("Food"),
        decider: fc.constant("category" as const),
    }),
    freshness,
    whenStale,
    digits,
});

function strictness(asked: Question): number {
    return STRICTNESS.indexOf(decide(asked).verdict);
}

QUnit.module("core/decision");

/** What `decide` may tell apart: sale, return or neither; what is left; enough or not. */
function situationOf(requested: number, remaining: number | null, decimals: number): string {
    const sign = Math.sign(requested);
    if (remaining === null) {
        return `${sign} of unknown`;
    }
    const relation = Math.sign(quantityDifference(requested, remaining, decimals));
    return `${sign} of ${Math.sign(remaining)}, ${relation}`;
}

QUnit.test("the vectors miss no combination of what may be asked", (assert) => {
    const found = new Set(
        VECTORS.map(({ asked }) => {
            const situation = situationOf(asked.requested, asked.remaining, asked.digits);
            return [asked.rule.policy, asked.freshness, asked.whenStale, situation].join("; ");
        })
    );
    const numbers = [-2, -1, 0, 1, 2];
    const situations = numbers.flatMap((requested) =>
        [...numbers, null].map((remaining) => situationOf(requested, remaining, 0))
    );
    const wanted = POLICIES.flatMap((rule) =>
        FRESHNESS.flatMap((fresh) =>
            WHEN_STALE.flatMap((when) =>
                [...new Set(situations)].map((each) => [rule, fresh, when, each].join("; "))
            )
        )
    );
    assert.strictEqual(wanted.length, 4 * 4 * 3 * 16);
    assert.deepEqual(
        wanted.filter((each) => !found.has(each)),
        []
    );
});

QUnit.test("every vector is answered as it says", (assert) => {
    for (const { name, asked, expected } of VECTORS) {
        const { shortBy, ...decision } = decide(asked);
        const { shortBy: expectedShortBy, ...rest } = expected;
        assert.deepEqual(decision, rest, name);
        const exact = [shortBy, expectedShortBy].includes(null);
        const difference = (shortBy ?? 0) - (expectedShortBy ?? 0);
        assert.true(
            exact ? shortBy === expectedShortBy : Math.abs(difference) < 1e-9,
            `${name}: short by ${String(shortBy)}, expected ${String(expectedShortBy)}`
        );
    }
});

QUnit.test("refuses only what is short or not known", (assert) => {
    fc.assert(
        fc.property(question, (asked) => {
            const decision = decide(asked);
            return decision.verdict === "ok" || decision.shortBy === null || decision.shortBy > 0;
        })
    );
    assert.true(true);
});

QUnit.test("an order is never short by more than it asks for", (assert) => {
    fc.assert(
        fc.property(question, (asked) => {
            const { shortBy } = decide(asked);
            const most = Math.max(0, roundQuantity(asked.requested, asked.digits));
            return shortBy === null || (shortBy >= 0 && shortBy <= most);
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
                strictness({ ...asked, rule: { ...asked.rule, policy: candidate } })
            );
            return verdicts.every((verdict, i) => i === 0 || verdict >= (verdicts[i - 1] ?? 0));
        })
    );
    assert.true(true);
});

QUnit.test("says what was softened, and only of what was", (assert) => {
    fc.assert(
        fc.property(question, (asked) => {
            const decision = decide(asked);
            const live = decide({ ...asked, freshness: "live", whenStale: "keep" });
            const from = softenedFrom(decision, asked.rule.policy);
            return from === (live.verdict === decision.verdict ? null : live.verdict);
        })
    );
    assert.true(true);
});
