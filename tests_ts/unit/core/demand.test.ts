import fc from "fast-check";
import { Demand, netQuantities, type DemandLine } from "../../../static/src/core/demand";
import { productId, quantity } from "./arbitraries";
import { mapOperations } from "./map_operations";

const takings = fc.array(fc.record<DemandLine>({ productId, quantity }), { maxLength: 3 });
const order = fc.constantFrom("a", "b", "c", "d");
const line = fc.integer({ min: 1, max: 12 }).map((n) => `line ${n}`);

type Deed = (demand: Demand, orders: Orders) => void;

/** The orders as they are, for a count that knows nothing of the index. */
class Orders {
    readonly lines = new Map<string, { order: string; takings: readonly DemandLine[] }>();
    readonly counted = new Set<string>();

    linesOf(uuid: string): DemandLine[] {
        return [...this.lines.values()]
            .filter((each) => each.order === uuid)
            .flatMap((each) => each.takings);
    }

    total(product: number): number {
        return [...this.counted]
            .map((uuid) => Math.max(0, netQuantities(this.linesOf(uuid)).get(product) ?? 0))
            .reduce((sum, each) => sum + each, 0);
    }
}

const put: fc.Arbitrary<Deed> = fc.tuple(line, order, takings).map(([uuid, into, takes]) => {
    return (demand, orders) => {
        demand.putLine(uuid, into, takes);
        orders.lines.set(uuid, { order: into, takings: takes });
    };
});

const drop: fc.Arbitrary<Deed> = line.map((uuid) => (demand, orders) => {
    demand.dropLine(uuid);
    orders.lines.delete(uuid);
});

/** As merging tables does: each line is moved, or made anew in the other order. */
const merge: fc.Arbitrary<Deed> = fc.tuple(order, order).map(([from, into]) => {
    return (demand, orders) => {
        for (const [uuid, each] of orders.lines) {
            if (each.order === from) {
                demand.putLine(uuid, into, each.takings);
                orders.lines.set(uuid, { order: into, takings: each.takings });
            }
        }
    };
});

/** As splitting a bill does: part of a line goes to another order. */
const split: fc.Arbitrary<Deed> = fc.tuple(line, order).map(([uuid, into]) => {
    return (demand, orders) => {
        const whole = orders.lines.get(uuid);
        const half = (whole?.takings ?? []).map((taking) => ({
            ...taking,
            quantity: taking.quantity / 2,
        }));
        for (const [part, target] of [
            [`${uuid}, split off`, into],
            [uuid, whole?.order ?? into],
        ] as const) {
            demand.putLine(part, target, half);
            orders.lines.set(part, { order: target, takings: half });
        }
    };
});

const judge: fc.Arbitrary<Deed> = fc.tuple(order, fc.boolean()).map(([uuid, counted]) => {
    return (demand, orders) => {
        demand.setCounted(uuid, counted);
        orders.counted[counted ? "add" : "delete"](uuid);
    };
});

/** All told again from scratch, as after a reload. */
const reload: fc.Arbitrary<Deed> = fc.constant((demand: Demand, orders: Orders) => {
    const recount = new Demand();
    for (const [uuid, each] of orders.lines) {
        recount.putLine(uuid, each.order, each.takings);
    }
    for (const uuid of orders.counted) {
        recount.setCounted(uuid, true);
    }
    if (demand.replace(recount).length > 0) {
        throw new Error("The index was not what a recount says");
    }
});

const deeds = fc.array(
    fc.oneof(
        { arbitrary: put, weight: 6 },
        { arbitrary: judge, weight: 3 },
        { arbitrary: drop, weight: 2 },
        split,
        merge,
        reload
    ),
    { maxLength: 40, size: "max" }
);

function filled(orders: number, lines: number): Demand {
    const demand = new Demand();
    for (let i = 0; i < orders; i += 1) {
        demand.setCounted(`order ${i}`, true);
        for (let j = 0; j < lines; j += 1) {
            const productId = 1 + (j % 5);
            demand.putLine(`line ${i}.${j}`, `order ${i}`, [{ productId, quantity: 1 }]);
        }
    }
    return demand;
}

QUnit.module("core/demand");

QUnit.test("an order asks for the net of its lines", (assert) => {
    const demand = new Demand();
    demand.setCounted("order", true);
    demand.putLine("sold", "order", [{ productId: 1, quantity: 3 }]);
    demand.putLine("given back", "order", [{ productId: 1, quantity: -1 }]);
    demand.putLine("another", "order", [{ productId: 2, quantity: 4 }]);
    assert.deepEqual(
        [...demand.totals],
        [
            [1, 2],
            [2, 4],
        ]
    );
});

QUnit.test("an order that gives back more than it takes asks for nothing", (assert) => {
    const demand = new Demand();
    demand.setCounted("refund", true);
    demand.setCounted("sale", true);
    demand.putLine("back", "refund", [{ productId: 1, quantity: -5 }]);
    demand.putLine("out", "sale", [{ productId: 1, quantity: 2 }]);
    assert.strictEqual(demand.total(1), 2);
    assert.strictEqual(demand.ofOrder("refund", 1), 0);
    assert.strictEqual(demand.netOf("refund", 1), -5);
    assert.strictEqual(demand.ofOrder("sale", 1), 2);
    assert.strictEqual(demand.ofOrder("gone", 1), 0);
});

QUnit.test("it knows which lines an order has, and whether it counts", (assert) => {
    const demand = new Demand();
    demand.putLine("line", "order", []);
    assert.deepEqual(demand.linesOf("order"), ["line"]);
    assert.strictEqual(demand.orderOf("line"), "order");
    assert.false(demand.isCounted("order"));
    demand.setCounted("order", true);
    assert.true(demand.isCounted("order"));
    assert.true(demand.isHinted("ord"));
    demand.setCounted("order", false);
    assert.false(demand.isHinted("ord"), "what is not counted has to be held for it");
    demand.dropLine("line");
    assert.deepEqual(demand.linesOf("order"), []);
    assert.deepEqual(demand.linesOf("another"), []);
    assert.strictEqual(demand.orderOf("line"), undefined);
});

QUnit.test("a recount tells which totals were wrong, and puts them right", (assert) => {
    const demand = filled(1, 2);
    demand.totals.set(1, 17);
    assert.deepEqual(demand.replace(filled(1, 2)), [1]);
    assert.strictEqual(demand.total(1), 1);
});

QUnit.test("tenths that come and go leave nothing behind", (assert) => {
    const demand = new Demand();
    demand.setCounted("order", true);
    demand.putLine("a", "order", [{ productId: 1, quantity: 0.1 }]);
    demand.putLine("b", "order", [{ productId: 1, quantity: 0.2 }]);
    demand.dropLine("a");
    demand.dropLine("b");
    assert.strictEqual(demand.totals.size, 0);
});

QUnit.test("only totals that change are written", (assert) => {
    const demand = new Demand();
    demand.setCounted("order", true);
    const kit = (cups: number): DemandLine[] => [
        { productId: 1, quantity: 2 },
        { productId: 2, quantity: cups },
    ];
    demand.putLine("kit", "order", kit(1));
    const touched: number[] = [];
    const set = demand.totals.set.bind(demand.totals);
    demand.totals.set = (id, total) => {
        touched.push(id);
        return set(id, total);
    };
    demand.totals.delete = () => {
        throw new Error("Nothing goes");
    };
    demand.putLine("kit", "order", kit(1));
    assert.deepEqual(touched, [], "told twice");
    demand.putLine("kit", "order", kit(3));
    assert.deepEqual(touched, [2]);
});

QUnit.test("a change costs the same among 10 lines and among 100,000", (assert) => {
    const costs = [filled(2, 5), filled(200, 500)].map((demand) =>
        mapOperations(() => {
            demand.putLine("line 0.0", "order 0", [{ productId: 1, quantity: 7 }]);
            demand.putLine("a new one", "order 0", [{ productId: 2, quantity: 1 }]);
            demand.dropLine("a new one");
        })
    );
    assert.strictEqual(costs[1], costs[0]);
    assert.true((costs[0] ?? Infinity) < 60, `${costs[0]} operations`);
});

QUnit.test("whatever became of the orders, the totals are those of a recount", (assert) => {
    fc.assert(
        fc.property(deeds, (history) => {
            const demand = new Demand();
            const orders = new Orders();
            return history.every((deed) => {
                deed(demand, orders);
                for (let product = 1; product <= 12; product += 1) {
                    const total = orders.total(product);
                    if (Math.abs(demand.total(product) - total) > 1e-6) {
                        return false;
                    }
                }
                return true;
            });
        }),
        { numRuns: 5000 }
    );
    assert.true(true);
});

QUnit.test("who watches its revision misses nothing", (assert) => {
    const uuids = ["a", "b", "c", "d"];
    const seen = (demand: Demand): string =>
        JSON.stringify([
            [...demand.totals],
            uuids.map((uuid) => [demand.isCounted(uuid), demand.takingsOf(uuid)]),
        ]);
    fc.assert(
        fc.property(deeds, (history) => {
            const demand = new Demand();
            const orders = new Orders();
            return history.every((deed) => {
                const before = { revision: demand.revision, seen: seen(demand) };
                deed(demand, orders);
                return demand.revision !== before.revision || seen(demand) === before.seen;
            });
        }),
        { numRuns: 1000 }
    );
    assert.true(true);
});
