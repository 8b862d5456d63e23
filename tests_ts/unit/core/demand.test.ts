import fc from "fast-check";
import { Demand, netDemand, type DemandLine } from "../../../static/src/core/demand";
import { productId, quantity } from "./arbitraries";

const line: fc.Arbitrary<DemandLine> = fc.record({ productId, quantity });
const orders = fc
    .array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.array(line)))
    .map((entries) => new Map(entries));

QUnit.module("core/demand");

QUnit.test("an order asks for the net of its lines", (assert) => {
    const net = netDemand([
        { productId: 1, quantity: 3 },
        { productId: 1, quantity: -1 },
        { productId: 2, quantity: 4 },
    ]);
    assert.deepEqual(
        [...net],
        [
            [1, 2],
            [2, 4],
        ]
    );
});

QUnit.test("an order that gives back more than it takes asks for nothing", (assert) => {
    const demand = new Demand();
    demand.replace(
        new Map([
            ["refund", [{ productId: 1, quantity: -5 }]],
            ["sale", [{ productId: 1, quantity: 2 }]],
        ])
    );
    assert.strictEqual(demand.total(1), 2);
    assert.strictEqual(demand.ofOrder("refund", 1), 0);
    assert.strictEqual(demand.ofOrder("sale", 1), 2);
    assert.strictEqual(demand.ofOrder("gone", 1), 0);
});

QUnit.test("only totals that change are written", (assert) => {
    const demand = new Demand();
    demand.replace(
        new Map([
            [
                "a",
                [
                    { productId: 1, quantity: 2 },
                    { productId: 2, quantity: 1 },
                ],
            ],
        ])
    );
    const touched: number[] = [];
    const set = demand.totals.set.bind(demand.totals);
    demand.totals.set = (id, total) => {
        touched.push(id);
        return set(id, total);
    };
    demand.replace(
        new Map([
            [
                "a",
                [
                    { productId: 1, quantity: 2 },
                    { productId: 2, quantity: 3 },
                ],
            ],
        ])
    );
    assert.deepEqual(touched, [2]);
});

QUnit.test("whatever was counted before, the totals are those of the orders now", (assert) => {
    fc.assert(
        fc.property(fc.array(orders, { minLength: 1 }), productId, (history, id) => {
            const demand = new Demand();
            for (const moment of history) {
                demand.replace(moment);
            }
            const now = history.at(-1) ?? new Map<string, DemandLine[]>();
            let expected = 0;
            for (const lines of now.values()) {
                expected += netDemand(lines).get(id) ?? 0;
            }
            return Math.abs(demand.total(id) - expected) < 1e-6;
        })
    );
    assert.true(true);
});
