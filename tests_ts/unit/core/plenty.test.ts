import fc from "fast-check";
import { decide, type Question } from "../../../static/src/core/decision";
import { Demand } from "../../../static/src/core/demand";
import { Ledger } from "../../../static/src/core/ledger";
import { isPlenty, productsInDoubt } from "../../../static/src/core/plenty";
import { quantityFor, type Stock } from "../../../static/src/core/remaining";
import { NO_RULES } from "../../../static/src/core/rules";
import {
    digits,
    freshness,
    policy,
    productId,
    quantity,
    stockReport,
    whenStale,
} from "./arbitraries";

const MINE = "mine";
const KIT = 12;
const PART = 11;

const takings = fc.array(fc.record({ productId, quantity }), { maxLength: 6 });

/** An order beside another one of this till, and what a third till is being paid for. */
const stock: fc.Arbitrary<Stock> = fc
    .record({ report: stockReport, mine: takings, other: takings, held: quantity, digits })
    .map(({ report, mine, other, held, digits: decimals }) => {
        const ledger = new Ledger();
        const claims = [{ orderHint: "third", productId: PART, quantity: held, till: "Till 3" }];
        ledger.apply({ ...report, claims }, 0);
        const demand = new Demand();
        for (const [uuid, lines] of Object.entries({ [MINE]: mine, other })) {
            demand.setCounted(uuid, true);
            demand.putLine(`line of ${uuid}`, uuid, lines);
        }
        const rules = { ...NO_RULES, kits: new Map([[KIT, new Map([[PART, 2]])]]) };
        return { ledger, demand, rules, digits: decimals };
    });

const circumstances = fc.record({
    rule: policy.map((own) => ({ policy: own, decidedBy: "Food", decider: "category" as const })),
    freshness,
    whenStale,
});

function verdictOn(
    given: Stock,
    id: number,
    requested: number,
    around: Pick<Question, "rule" | "freshness" | "whenStale">
): string {
    const remaining = quantityFor(given, MINE, id);
    return decide({ requested, remaining, digits: given.digits, ...around }).verdict;
}

QUnit.module("core/plenty");

QUnit.test("nobody is asked about what is not in doubt, by any rule and at any age", (assert) => {
    let plenty = 0;
    fc.assert(
        fc.property(stock, circumstances, (given, around) => {
            const inDoubt = productsInDoubt(given, MINE);
            return given.demand.takingsOf(MINE).every(({ productId: id, quantity: net }) => {
                plenty += inDoubt.has(id) ? 0 : 1;
                return inDoubt.has(id) || verdictOn(given, id, net, around) === "ok";
            });
        })
    );
    assert.true(plenty > 20, `${plenty} products were plenty`);
});

QUnit.test("nor about more of what there is plenty of", (assert) => {
    let plenty = 0;
    fc.assert(
        fc.property(stock, productId, quantity, circumstances, (given, id, requested, around) => {
            const isEnough = isPlenty(given, MINE, id, requested);
            plenty += isEnough ? 1 : 0;
            return !isEnough || verdictOn(given, id, requested, around) === "ok";
        })
    );
    assert.true(plenty > 20, `${plenty} products were plenty`);
});

QUnit.test("kits, what nobody was told of, and orders that count for nothing", (assert) => {
    const demand = new Demand();
    const rules = { ...NO_RULES, kits: new Map([[KIT, new Map([[PART, 2]])]]) };
    const given = { ledger: new Ledger(), demand, rules, digits: 2 };
    demand.setCounted(MINE, true);
    demand.putLine("line", MINE, [
        { productId: KIT, quantity: 1 },
        { productId: 1, quantity: 1 },
    ]);
    assert.deepEqual([...productsInDoubt(given, MINE)], [KIT, 1], "never told");
    const figures = new Map([KIT, 1].map((id) => [id, { onHand: 9, reserved: 0, unposted: 0 }]));
    const told = { feed: 1, version: 1, mark: "m", at: 0, location: { id: 8, name: "Shop" } };
    const rest = { kind: "full" as const, claims: [], settled: [], rules: null, tills: null };
    given.ledger.apply({ ...told, ...rest, figures }, 0);
    assert.deepEqual([...productsInDoubt(given, MINE)], [KIT], "a kit has figures of its parts");
    assert.false(isPlenty(given, MINE, KIT, 1));
    demand.setCounted(MINE, false);
    assert.deepEqual([...productsInDoubt(given, MINE)], [KIT, 1], "it is not among this till's");
});
