import fc from "fast-check";
import type { DemandLine } from "../../../static/src/core/demand";
import { netQuantities } from "../../../static/src/core/demand";
import type { ProductId } from "../../../static/src/core/figures";
import {
    explodeKits,
    kitQuantity,
    quantityTogether,
    type KitComponents,
    type Kits,
} from "../../../static/src/core/kits";
import { roundQuantity } from "../../../static/src/core/quantity";

const CUP = 1;
const BLANKET = 2;
const BASKET = 11;
const PAIR = 12;

const KITS: Kits = new Map([
    [
        BASKET,
        new Map([
            [CUP, 4],
            [BLANKET, 1],
        ]),
    ],
    [PAIR, new Map([[CUP, 2]])],
]);

const BASKET_PARTS = KITS.get(BASKET) as KitComponents;

function shelf(cups: number | null, blankets: number | null) {
    return (productId: ProductId): number | null => (productId === CUP ? cups : blankets);
}

QUnit.module("core/kits");

QUnit.test("a line of a kit takes its components too", (assert) => {
    const lines = [
        { productId: BASKET, quantity: 2 },
        { productId: CUP, quantity: 3 },
        { productId: PAIR, quantity: -1 },
    ];
    assert.deepEqual(
        [...netQuantities(explodeKits(lines, KITS))],
        [
            [BASKET, 2],
            [CUP, 9],
            [BLANKET, 2],
            [PAIR, -1],
        ]
    );
    assert.deepEqual(explodeKits(lines, new Map()), lines);
});

const CASES: [
    cups: number | null,
    blankets: number | null,
    whole: number | null,
    half: number | null,
][] = [
    [22, 7, 5, 5.5],
    [40, 7, 7, 7],
    [0, 7, 0, 0],
    [3, 7, 0, 0.7],
    [-1, 7, -1, -0.3],
    [22, -3, -3, -3],
    [null, 7, null, null],
    [22, null, null, null],
    // What floats leave of nothing is nothing.
    [-1e-12, 7, 0, 0],
    [4 - 1e-12, 7, 1, 1],
];

for (const [cups, blankets, whole, tenths] of CASES) {
    QUnit.test(`${cups} cups and ${blankets} blankets make ${whole} baskets`, (assert) => {
        assert.strictEqual(kitQuantity(BASKET_PARTS, shelf(cups, blankets), 0), whole);
        assert.strictEqual(kitQuantity(BASKET_PARTS, shelf(cups, blankets), 1), tenths);
    });
}

QUnit.test("0.3 is enough for three that take 0.1", (assert) => {
    assert.strictEqual(
        kitQuantity(new Map([[CUP, 0.1]]), () => 0.3, 0),
        3
    );
});

QUnit.test("kits that share a component are not both there", (assert) => {
    const digits = (): number => 0;
    const left = shelf(22, 7);
    assert.strictEqual(quantityTogether([BASKET, PAIR], KITS, left, digits), 5 + 1);
    assert.strictEqual(quantityTogether([PAIR, BASKET], KITS, left, digits), 11 + 0);
    assert.strictEqual(quantityTogether([PAIR, CUP], KITS, left, digits), 22, "singles first");
    assert.strictEqual(quantityTogether([CUP, BLANKET], KITS, left, digits), 29);
    assert.strictEqual(quantityTogether([BASKET, PAIR], KITS, shelf(-3, 7), digits), -1 + 0);
    assert.strictEqual(quantityTogether([BASKET, CUP], KITS, shelf(null, 7), digits), null);
    assert.strictEqual(quantityTogether([], KITS, left, digits), 0);
});

/** As Odoo stores them: quantities of two decimals, shares of whatever division gave. */
const remaining = fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 100);
const share = fc.oneof(
    fc.integer({ min: 1, max: 30 }),
    fc.integer({ min: 1, max: 2_000 }).map((n) => n / 100),
    fc.integer({ min: 1, max: 24 }).map((n) => 1 / n)
);
const components = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), share), {
        selector: ([id]) => id,
        minLength: 1,
        maxLength: 6,
    })
    .map((entries): KitComponents => new Map(entries));
const quantities = fc.array(remaining, { minLength: 7, maxLength: 7 });

QUnit.test("selling what is left leaves no component short, selling one more does", (assert) => {
    fc.assert(
        fc.property(components, quantities, fc.constantFrom(0, 1, 2), (parts, stock, digits) => {
            const left = (id: ProductId): number => stock[id] ?? 0;
            const kits = kitQuantity(parts, left, digits) ?? NaN;
            const isShort = (sold: number): boolean =>
                [...parts].some(([id, perKit]) => roundQuantity(left(id) - sold * perKit, 6) < 0);
            const more = kits + 10 ** -digits;
            return !isShort(kits) && isShort(more) && roundQuantity(kits, digits) === kits;
        }),
        { numRuns: 10_000 }
    );
    assert.true(true);
});

QUnit.test("what is sold together is on the shelf", (assert) => {
    const kit = fc.tuple(fc.integer({ min: 11, max: 14 }), components);
    const products = fc.uniqueArray(
        fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 11, max: 14 }))
    );
    fc.assert(
        fc.property(fc.array(kit), quantities, products, (entries, stock, ids) => {
            const kits: Kits = new Map(entries);
            const left = (id: ProductId): number => Math.max(0, stock[id] ?? 0);
            const together = quantityTogether(ids, kits, left, () => 2) ?? NaN;
            const alone = ids.map((id) => {
                const parts = kits.get(id);
                return parts ? (kitQuantity(parts, left, 2) ?? NaN) : left(id);
            });
            const sum = alone.reduce((total, quantity) => total + quantity, 0);
            const most = Math.max(0, ...alone);
            return (
                together <= sum + 1e-6 &&
                (ids.some((id) => !kits.has(id)) || together >= 0) &&
                (ids.length > 1 || Math.abs(together - most) < 1e-6)
            );
        }),
        { numRuns: 5_000 }
    );
    assert.true(true);
});

QUnit.test("exploding keeps what is asked for, and adds in proportion", (assert) => {
    const line: fc.Arbitrary<DemandLine> = fc.record({
        productId: fc.constantFrom(CUP, BLANKET, BASKET, PAIR),
        quantity: fc.integer({ min: -50, max: 50 }),
    });
    fc.assert(
        fc.property(fc.array(line), (lines) => {
            const plain = netQuantities(lines);
            const exploded = netQuantities(explodeKits(lines, KITS));
            const of = (id: ProductId): number => plain.get(id) ?? 0;
            const total = (id: ProductId): number => exploded.get(id) ?? 0;
            return (
                total(CUP) === of(CUP) + 4 * of(BASKET) + 2 * of(PAIR) &&
                total(BLANKET) === of(BLANKET) + of(BASKET) &&
                total(BASKET) === of(BASKET) &&
                total(PAIR) === of(PAIR)
            );
        })
    );
    assert.true(true);
});
