import fc from "fast-check";
import { KitchenGoods } from "../../../static/src/core/kitchen_goods";
import { plus, type Quantities } from "../../../static/src/core/quantities";

const ORDERS = ["a", "b", "c"];

const quantities = fc.uniqueArray(fc.tuple(fc.constantFrom(1, 2), fc.integer({ min: 1, max: 4 })), {
    selector: ([id]) => id,
});
const perOrder = fc.tuple(quantities, quantities, quantities);

const someProducts = fc.uniqueArray(fc.constantFrom(1, 2));
const perTold = fc.tuple(someProducts, someProducts, someProducts);

type PerOrder = Map<string, Quantities>;

function byOrder(rows: readonly (readonly (readonly [number, number])[])[]): PerOrder {
    return new Map(ORDERS.map((orderUuid, index) => [orderUuid, new Map(rows[index])]));
}

function total(all: Iterable<Quantities>): Map<number, number> {
    return [...all].reduce<Map<number, number>>((sum, each) => plus(sum, each), new Map());
}

QUnit.module("core/kitchen_goods", () => {
    QUnit.test("moves keep no more than before, nor than is asked for", (assert) => {
        fc.assert(
            fc.property(perOrder, perOrder, perTold, (kept, asked, told) => {
                const before = byOrder(kept);
                const askedOf = byOrder(asked);
                const orders = {
                    quantitiesOf: (orderUuid: string) => askedOf.get(orderUuid) ?? null,
                    told: () => new Map(ORDERS.map((each, index) => [each, new Set(told[index])])),
                };
                const goods = new KitchenGoods(orders, before);
                const changed = goods.follow();
                const after = ORDERS.map((each) => goods.of(each) ?? new Map<number, number>());
                const isWithin = (few: Quantities, many: Quantities): boolean =>
                    plus(few, many, -1).size === 0;
                return (
                    isWithin(total(after), total(before.values())) &&
                    after.every((each, index) => {
                        const orderUuid = ORDERS[index] ?? "";
                        const had = before.get(orderUuid) ?? new Map<number, number>();
                        const isSame = isWithin(each, had) && isWithin(had, each);
                        return (
                            isWithin(each, askedOf.get(orderUuid) ?? new Map<number, number>()) &&
                            isSame !== changed.includes(orderUuid)
                        );
                    }) &&
                    goods.follow().length === 0
                );
            }),
            { numRuns: 500 }
        );
        assert.true(true);
    });
});
