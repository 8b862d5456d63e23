import fc from "fast-check";
import { SoldOutIndex } from "../../../static/src/core/sold_out_index";

QUnit.module("core/sold_out_index");

const SHOP = 20_000;

interface Counted {
    readonly index: SoldOutIndex;
    readonly left: Map<number, number>;
    looks: number;
}

/** A shop of 20,000 products, one of each, all noted and none looked at yet. */
function fullShop(): Counted {
    const left = new Map(Array.from({ length: SHOP }, (_, id) => [id, 1]));
    const counted: Counted = {
        left,
        looks: 0,
        index: new SoldOutIndex((id) => {
            counted.looks += 1;
            return (left.get(id) ?? 0) <= 0;
        }),
    };
    for (const id of left.keys()) {
        counted.index.note(id);
    }
    return counted;
}

QUnit.test("looks at each product once, and then only at those that changed", (assert) => {
    const shop = fullShop();
    assert.strictEqual(shop.index.ids().size, 0);
    assert.strictEqual(shop.looks, SHOP);
    shop.left.set(7, 0);
    shop.index.note(7);
    shop.index.note(7);
    assert.strictEqual(shop.looks, SHOP, "nobody has asked");
    assert.deepEqual([...shop.index.ids()], [7]);
    assert.strictEqual(shop.looks, SHOP + 1);
    shop.index.ids();
    assert.strictEqual(shop.looks, SHOP + 1, "nothing has changed since");
});

QUnit.test("is at every question what a look at everything would find", (assert) => {
    const change = fc.record({ id: fc.nat(20), quantity: fc.integer({ min: -2, max: 2 }) });
    fc.assert(
        fc.property(fc.array(fc.tuple(change, fc.boolean())), (changes) => {
            const left = new Map<number, number>();
            const index = new SoldOutIndex((id) => (left.get(id) ?? 0) <= 0);
            for (const [{ id, quantity }, asks] of changes) {
                left.set(id, quantity);
                index.note(id);
                if (asks) {
                    index.ids();
                }
            }
            const soldOut = [...left].flatMap(([id, quantity]) => (quantity <= 0 ? [id] : []));
            assert.deepEqual([...index.ids()].sort(), soldOut.sort());
        }),
        { numRuns: 500 }
    );
});
