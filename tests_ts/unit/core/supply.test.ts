import fc from "fast-check";
import { DEFAULT_LIMITS } from "../../../static/src/core/freshness";
import { decideOn, type Request, type Supply } from "../../../static/src/core/supply";
import { isDoubted } from "../../../static/src/core/turnover";
import { policy, quantity, whenStale } from "./arbitraries";

const STRICTNESS = ["ok", "warn", "approve", "block"];
const RULE = { policy: "never", decidedBy: "Food", decider: "category" } as const;
const THREE: Supply = { remaining: 3, share: null, tills: null, isDoubted: false };
const FOUR: Request = { requested: 4, rule: RULE, ageSeconds: 200, digits: 2 };
const SOFT = { limits: DEFAULT_LIMITS, whenStale: "approve" } as const;

QUnit.module("core/supply");

QUnit.test("a doubted figure is an old one", (assert) => {
    assert.strictEqual(decideOn(THREE, FOUR, SOFT).verdict, "block");
    const doubted = decideOn({ ...THREE, isDoubted: true }, FOUR, SOFT);
    assert.deepEqual([doubted.verdict, doubted.reason], ["approve", "short_stale"]);
    const kept = decideOn({ ...THREE, isDoubted: true }, FOUR, { ...SOFT, whenStale: "keep" });
    assert.strictEqual(kept.verdict, "block");
});

QUnit.test("what was never confirmed stays unknown, doubted or not", (assert) => {
    const never = { ...FOUR, ageSeconds: null };
    assert.strictEqual(decideOn({ ...THREE, isDoubted: true }, never, SOFT).reason, "unknown");
});

QUnit.test("a till that warns only when figures are old only warns beyond its share", (assert) => {
    const two = { ...FOUR, requested: 2 };
    const shared = { ...THREE, share: 1, tills: 2 };
    assert.strictEqual(decideOn(shared, two, SOFT).verdict, "approve");
    const mild = { ...SOFT, whenStale: "warn" } as const;
    assert.strictEqual(decideOn(shared, two, mild).verdict, "approve");
    assert.strictEqual(decideOn(shared, { ...two, ageSeconds: 300 }, mild).verdict, "warn");
});

QUnit.test(
    "nothing gets stricter only because time passes, doubted and shared or not",
    (assert) => {
        const seconds = fc.double({ min: 0, max: 1e6, noNaN: true });
        const till = fc.record({
            requested: quantity,
            remaining: quantity,
            share: fc.option(quantity),
            rate: fc.double({ min: 0, max: 10, noNaN: true }),
            own: policy,
            whenStale,
        });
        fc.assert(
            fc.property(till, seconds, seconds, (given, age, passed) => {
                const at = (ageSeconds: number): number => {
                    const { remaining, share, rate, requested } = given;
                    const doubted = isDoubted(remaining, rate, ageSeconds);
                    const supply = { remaining, share, tills: 2, isDoubted: doubted };
                    const rule = { ...RULE, policy: given.own };
                    const request = { requested, rule, ageSeconds, digits: 2 };
                    const rules = { limits: DEFAULT_LIMITS, whenStale: given.whenStale };
                    return STRICTNESS.indexOf(decideOn(supply, request, rules).verdict);
                };
                return at(age + passed) <= at(age);
            }),
            { numRuns: 2000 }
        );
        assert.true(true);
    }
);
