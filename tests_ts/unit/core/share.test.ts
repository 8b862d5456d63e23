import fc from "fast-check";
import type { Question } from "../../../static/src/core/decision";
import { Demand } from "../../../static/src/core/demand";
import { Ledger } from "../../../static/src/core/ledger";
import { POLICIES, type Policy, type PolicyAnswer } from "../../../static/src/core/policy";
import { quantityDifference, roundQuantity } from "../../../static/src/core/quantity";
import { kitsFor, quantityFor, type Stock } from "../../../static/src/core/remaining";
import { NO_RULES } from "../../../static/src/core/rules";
import { decideWithShare, fairShare, shareFor } from "../../../static/src/core/share";
import { policy, quantity, whenStale } from "./arbitraries";

const LAMP = 7;
const DIGITS = 2;
const STRICTNESS = ["ok", "warn", "approve", "block"];

/** A till that was told of so many lamps, and is cut off. */
function tillOf(lamps: number, tills: number | null, held = 0): Stock {
    const ledger = new Ledger();
    const claims = [{ orderHint: "theirs", productId: LAMP, quantity: held, till: "Till 2" }];
    ledger.apply(
        {
            feed: 1,
            at: 0,
            mark: "a",
            location: { id: 3, name: "Shop" },
            version: 1,
            kind: "full",
            figures: new Map([[LAMP, { onHand: lamps, reserved: 0, unposted: 0 }]]),
            claims: held > 0 ? claims : [],
            settled: [],
            rules: null,
            tills,
        },
        0
    );
    return { ledger, demand: new Demand(), rules: NO_RULES, digits: DIGITS };
}

function ruleOf(own: Policy): PolicyAnswer {
    return { policy: own, decidedBy: "Food", decider: "category" };
}

function questionOf(stock: Stock, order: string, requested: number, own: Policy): Question {
    return {
        requested,
        remaining: quantityFor(stock, order, LAMP),
        rule: ruleOf(own),
        freshness: "delayed",
        whenStale: "approve",
        digits: DIGITS,
    };
}

/** The order has so many lamps more. */
function put(stock: Stock, order: string, more: number): void {
    const lamps = stock.demand.netOf(order, LAMP) + more;
    stock.demand.setCounted(order, true);
    stock.demand.putLine(`line of ${order}`, order, [{ productId: LAMP, quantity: lamps }]);
}

/** @returns whether the order got so many lamps more without anybody being asked */
function sell(stock: Stock, order: string, more: number, own: Policy, unit: number): boolean {
    const requested = stock.demand.netOf(order, LAMP) + more;
    const share = shareFor(stock, order, LAMP, unit);
    const { verdict } = decideWithShare(questionOf(stock, order, requested, own), share);
    if (verdict === "ok") {
        put(stock, order, more);
    }
    return verdict === "ok";
}

QUnit.module("core/share");

QUnit.test("3 left, 2 tills: each sells 1 by itself", (assert) => {
    for (const own of ["approve", "never"] as const) {
        const till = tillOf(3, 2);
        assert.true(sell(till, "first", 1, own, 0));
        const question = questionOf(till, "second", 1, own);
        assert.deepEqual(decideWithShare(question, shareFor(till, "second", LAMP, 0)), {
            verdict: "approve",
            reason: "beyond_share",
            shortBy: 1,
            decidedBy: "Food",
            decider: "category",
        });
    }
});

QUnit.test("what the till's other orders have counts, the order's own does not", (assert) => {
    const till = tillOf(9, 2);
    put(till, "mine", 3);
    assert.strictEqual(shareFor(till, "mine", LAMP, 0), 4);
    assert.strictEqual(shareFor(till, "next", LAMP, 0), 1);
    put(till, "mine", 3);
    assert.strictEqual(shareFor(till, "next", LAMP, 0), -2, "a manager said so");
});

QUnit.test("holds of others change nothing: they count at the till that holds", (assert) => {
    assert.strictEqual(shareFor(tillOf(4, 2, 2), "mine", LAMP, 0), 2);
});

QUnit.test("nothing is shared by one till, by nobody, and of what nobody knows", (assert) => {
    assert.strictEqual(shareFor(tillOf(3, 1), "mine", LAMP, 0), null);
    assert.strictEqual(shareFor(tillOf(3, null), "mine", LAMP, 0), null);
    const till = { ...tillOf(3, 2), ledger: new Ledger() };
    assert.strictEqual(shareFor(till, "mine", LAMP, 0), null);
});

QUnit.test("a share is rounded down, by what the product is sold in", (assert) => {
    assert.strictEqual(fairShare(3, 2, 0), 1);
    assert.strictEqual(fairShare(3, 2, 2), 1.5);
    assert.strictEqual(fairShare(1, 3, 2), 0.33);
    assert.strictEqual(fairShare(0.3, 3, 2), 0.1, "not 0.09");
    assert.strictEqual(fairShare(-3, 2, 0), 0);
});

QUnit.test("a kit has the share of its scarcest component", (assert) => {
    const till = tillOf(10, 2);
    const kit = { id: 8, components: new Map([[LAMP, 2]]), digits: 0 };
    const share = (id: number): number | null => shareFor(till, "mine", id, DIGITS);
    assert.strictEqual(
        kitsFor(kit, share, () => 0),
        2
    );
    put(till, "other", 3);
    assert.strictEqual(
        kitsFor(kit, share, () => 0),
        1
    );
});

QUnit.test("a rule is not made stricter than it is", (assert) => {
    const till = tillOf(3, 2);
    const verdicts = POLICIES.map(
        (own) => decideWithShare(questionOf(till, "mine", 2, own), 1).verdict
    );
    assert.deepEqual(verdicts, ["ok", "warn", "approve", "approve"]);
    const beyondAll = POLICIES.map(
        (own) => decideWithShare(questionOf(till, "mine", 4, own), 1).verdict
    );
    assert.deepEqual(beyondAll, ["ok", "warn", "approve", "block"]);
});

QUnit.test("goods that come back are never refused", (assert) => {
    fc.assert(
        fc.property(quantity, quantity, policy, (share, returned, own) => {
            const question = questionOf(tillOf(3, 2), "mine", -Math.abs(returned), own);
            return decideWithShare(question, share).verdict === "ok";
        })
    );
    assert.true(true);
});

QUnit.test("shares of all tills are never more than there is, nor less than nothing", (assert) => {
    const tills = fc.integer({ min: 1, max: 200 });
    const digits = fc.integer({ min: 0, max: 3 });
    fc.assert(
        fc.property(quantity, tills, digits, (available, count, unit) => {
            const share = fairShare(available, count, unit);
            const all = roundQuantity(share * count, 3);
            return share >= 0 && quantityDifference(all, Math.max(0, available), 3) <= 0;
        })
    );
    assert.true(true);
});

QUnit.test(
    "what tills sell unasked is never more than there was when they were cut off",
    (assert) => {
        const sale = fc.record({
            till: fc.nat({ max: 4 }),
            order: fc.constantFrom("a", "b", "c"),
            steps: fc.integer({ min: 1, max: 400 }),
            isApproved: fc.boolean(),
        });
        const shop = fc.record({
            lamps: fc.integer({ min: -300, max: 3000 }),
            unit: fc.constantFrom(0, DIGITS),
            count: fc.integer({ min: 2, max: 5 }),
            own: policy.filter((each) => each !== "allowed"),
            drafts: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 5, maxLength: 5 }),
            sales: fc.array(sale, { maxLength: 40 }),
        });
        fc.assert(
            fc.property(shop, ({ lamps, unit, count, own, drafts, sales }) => {
                const available = unit === 0 ? Math.round(lamps / 100) : lamps / 100;
                const tills = drafts.slice(0, count).map((draft) => {
                    const till = tillOf(available, count);
                    put(till, "draft", unit === 0 ? Math.round(draft / 100) : draft / 100);
                    return till;
                });
                let unasked = 0;
                for (const { till: number, order, steps, isApproved } of sales) {
                    const till = tills[number % count];
                    const more = unit === 0 ? Math.ceil(steps / 100) : steps / 100;
                    if (till && sell(till, order, more, own, unit)) {
                        unasked += more;
                    } else if (till && isApproved) {
                        put(till, order, more);
                    }
                }
                return quantityDifference(unasked, Math.max(0, available), DIGITS) <= 0;
            }),
            { numRuns: 3000 }
        );
        assert.true(true);
    }
);

QUnit.test("more is never easier, nor is a stricter rule, and a share is no relief", (assert) => {
    const asked = fc.record({
        requested: quantity,
        remaining: quantity,
        own: policy,
        whenStale,
        freshness: fc.constantFrom("live" as const, "delayed" as const, "stale" as const),
        share: fc.option(quantity),
        more: fc.nat({ max: 100 }),
    });
    fc.assert(
        fc.property(asked, ({ own, share, more, ...rest }) => {
            const strictness = (by: number, rule: Policy, left: number | null): number => {
                const requested = rest.requested + by;
                const question = { ...rest, requested, rule: ruleOf(rule), digits: DIGITS };
                return STRICTNESS.indexOf(decideWithShare(question, left).verdict);
            };
            const stricter = POLICIES[POLICIES.indexOf(own) + 1] ?? own;
            const now = strictness(0, own, share);
            return (
                strictness(more, own, share) >= now &&
                strictness(0, stricter, share) >= now &&
                strictness(0, own, null) <= now
            );
        })
    );
    assert.true(true);
});
