import fc from "fast-check";
import { SoldOutIndex } from "../../../static/src/core/sold_out_index";

QUnit.module("core/sold_out_index");

const SHOP = 20_000;

interface Counted {
    readonly index: SoldOutIndex;
    readonly left: Map<number, number>;
    looks: number;
}

/** A shop of 20,000 products, one of each, none looked at yet. */
function fullShop(): Counted {
    const left = new Map(Array.from({ length: SHOP }, (_, id) => [id, 1]));
    const counted: Counted = {
        left,
        looks: 0,
        index: new SoldOutIndex(
            (id) => {
                counted.looks += 1;
                return (left.get(id) ?? 0) <= 0;
            },
            () => left.keys()
        ),
    };
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
    shop.left.set(8, 0);
    shop.index.noteAll();
    assert.deepEqual([...shop.index.ids()], [7, 8]);
    assert.strictEqual(shop.looks, 2 * SHOP + 1);
});

QUnit.test("is at every question what a look at everything would find", (assert) => {
    const change = fc.record({
        id: fc.nat(20),
        quantity: fc.integer({ min: -2, max: 2 }),
        all: fc.boolean(),
    });
    fc.assert(
        fc.property(fc.array(fc.tuple(change, fc.boolean())), (changes) => {
            const left = new Map<number, number>();
            const index = new SoldOutIndex(
                (id) => (left.get(id) ?? 0) <= 0,
                () => left.keys()
            );
            for (const [{ id, quantity, all }, asks] of changes) {
                left.set(id, quantity);
                if (all) {
                    index.noteAll();
                } else {
                    index.note(id);
                }
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
