import fc from "fast-check";
import { arrange, MOST_CARDS, type ArrangementWishes } from "../../../static/src/core/arrangement";

QUnit.module("core/arrangement");

interface Product {
    readonly id: number;
    readonly favourite: boolean;
}

const PLAIN: ArrangementWishes = { inStockFirst: false, inStockOnly: false };
const FIRST = { ...PLAIN, inStockFirst: true };
const ONLY = { ...PLAIN, inStockOnly: true };

/** Cuts first and sorts then, as Odoo does. */
function screenOf(products: readonly Product[]) {
    return (without: ReadonlySet<number>): readonly Product[] =>
        products
            .filter(({ id }) => !without.has(id))
            .slice(0, MOST_CARDS)
            .sort((a, b) => Number(b.favourite) - Number(a.favourite));
}

interface Shop {
    readonly products: readonly Product[];
    readonly soldOut: ReadonlySet<number>;
}

function arrangeShop({ products, soldOut }: Shop, wishes: ArrangementWishes) {
    const inStock = (): Set<number> =>
        new Set(products.map(({ id }) => id).filter((id) => !soldOut.has(id)));
    return arrange(screenOf(products), () => soldOut, inStock, wishes);
}

const shop: fc.Arbitrary<Shop> = fc
    .array(fc.record({ favourite: fc.boolean(), gone: fc.boolean() }), { maxLength: 250 })
    .map((cards) => ({
        products: cards.map(({ favourite }, id) => ({ id, favourite })),
        soldOut: new Set(cards.flatMap(({ gone }, id) => (gone ? [id] : []))),
    }));

function inOrder(products: readonly Product[], of: readonly Product[]): boolean {
    const places = products.map((product) => of.indexOf(product));
    return places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0));
}

function holds(title: string, property: (shop: Shop) => boolean): void {
    QUnit.test(title, (assert) => {
        fc.assert(fc.property(shop, property), { numRuns: 1000 });
        assert.true(true);
    });
}

holds("without a wish it is what core shows", (each) => {
    const { products, hidden } = arrangeShop(each, PLAIN);
    const core = screenOf(each.products)(new Set());
    return hidden === 0 && products.every((product, i) => product === core[i]);
});

holds(
    "in stock first: both halves whole and in core's order, the cut takes the sold out",
    (each) => {
        const { products, hidden } = arrangeShop(each, FIRST);
        const total = each.products.length - each.soldOut.size;
        const there = products.filter(({ id }) => !each.soldOut.has(id));
        const gone = products.slice(there.length);
        return (
            hidden === 0 &&
            products.length === Math.min(MOST_CARDS, each.products.length) &&
            there.length === Math.min(MOST_CARDS, total) &&
            gone.every(({ id }) => each.soldOut.has(id)) &&
            inOrder(there, screenOf(each.products)(each.soldOut)) &&
            new Set(products).size === products.length
        );
    }
);

holds("in stock only: nothing else, and how much is hidden", (each) => {
    const { products, hidden } = arrangeShop(each, ONLY);
    return (
        products.every(({ id }) => !each.soldOut.has(id)) &&
        products.length === Math.min(MOST_CARDS, each.products.length - each.soldOut.size) &&
        hidden === Math.min(MOST_CARDS, each.soldOut.size)
    );
});

QUnit.test("asks core once where nothing is sold out, or there is enough in stock", (assert) => {
    const products = Array.from({ length: 20_000 }, (_, id) => ({ id, favourite: false }));
    let asked = 0;
    const list = (without: ReadonlySet<number>): readonly Product[] => {
        asked += 1;
        return screenOf(products)(without);
    };
    const never = (): never => {
        throw new Error("The whole catalogue was walked");
    };
    arrange(list, () => new Set(), never, { inStockFirst: true, inStockOnly: true });
    assert.strictEqual(asked, 1);
    const first = Array.from({ length: 15_000 }, (_, id) => id);
    const shown = arrange(list, () => new Set(first), never, FIRST).products;
    assert.strictEqual(asked, 2);
    assert.strictEqual(shown.length, MOST_CARDS);
    assert.strictEqual(shown[0]?.id, 15_000);
});

QUnit.test("looks for nothing where nobody wishes anything", (assert) => {
    const never = (): never => {
        throw new Error("The whole catalogue was looked at");
    };
    const products = [{ id: 1, favourite: false }];
    assert.deepEqual(arrange(screenOf(products), never, never, PLAIN), { products, hidden: 0 });
});
