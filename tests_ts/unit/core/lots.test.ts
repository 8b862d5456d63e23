import { lotsLeft, readLots } from "../../../static/src/core/lots";
import { ReportError } from "../../../static/src/core/report_error";

const ANSWER = {
    product_id: 4,
    rows: [
        ["OLD", 7, 0, 1.5],
        ["NEW", 8, 3, 0],
    ],
};

QUnit.module("core/lots");

QUnit.test("what is left is what nobody has reserved, bought or put on an order here", (assert) => {
    const left = lotsLeft(
        readLots(ANSWER, 4),
        [
            { lotName: "OLD", quantity: 5 },
            { lotName: "OLD", quantity: 0.5 },
            { lotName: "TYPED", quantity: 1 },
        ],
        2
    );
    assert.deepEqual(
        [...left],
        [
            ["OLD", 0],
            ["NEW", 5],
            ["TYPED", -1],
        ]
    );
});

QUnit.test("floats are rounded before anybody compares them", (assert) => {
    const figures = readLots({ product_id: 4, rows: [["A", 0.3, 0, 0.1]] }, 4);
    assert.deepEqual([...lotsLeft(figures, [{ lotName: "A", quantity: 0.2 }], 2)], [["A", 0]]);
});

const MALFORMED: [string, unknown][] = [
    ["nothing", null],
    ["another product", { ...ANSWER, product_id: 5 }],
    ["no rows", { product_id: 4 }],
    ["a lot without a name", { product_id: 4, rows: [[1, 1, 1, 1]] }],
    ["a lot without a figure", { product_id: 4, rows: [["OLD", 1, 1]] }],
    ["a figure that is none", { product_id: 4, rows: [["OLD", NaN, 1, 1]] }],
];
for (const [what, answer] of MALFORMED) {
    QUnit.test(`refuses ${what}`, (assert) => {
        assert.throws(() => readLots(answer, 4), ReportError);
    });
}
