import fc from "fast-check";
import { readInsight } from "../../../static/src/core/insight";
import { ReportError } from "../../../static/src/core/report_error";

const ANSWER = {
    places: [
        { id: 0, kind: "shop", name: "Station" },
        { id: 1, kind: "warehouse", name: "Depot" },
    ],
    rows: [
        [4, 0, 3, 2.5],
        [4, 1, -1, -1],
        [5, 1, 12000, 0],
    ],
    arrivals: [[5, "2026-03-29 01:30:00", 40, "WH/IN/7"]],
};

QUnit.module("core/insight");

QUnit.test("reads what the server answers", (assert) => {
    const insights = readInsight(ANSWER, [4, 5, 6]);
    assert.deepEqual(insights.get(4), {
        elsewhere: [
            { kind: "shop", name: "Station", onHand: 3, free: 2.5 },
            { kind: "warehouse", name: "Depot", onHand: -1, free: -1 },
        ],
        arrival: null,
    });
    assert.deepEqual(insights.get(5)?.arrival, {
        at: Date.UTC(2026, 2, 29, 1, 30),
        quantity: 40,
        document: "WH/IN/7",
    });
    assert.deepEqual(insights.get(6), { elsewhere: [], arrival: null }, "asked, and nowhere");
});

const MALFORMED: [string, unknown][] = [
    ["nothing", null],
    ["a list", []],
    ["no places", { ...ANSWER, places: undefined }],
    ["a place of an unknown kind", { ...ANSWER, places: [{ id: 0, kind: "moon", name: "M" }] }],
    ["a place without a name", { ...ANSWER, places: [{ id: 0, kind: "shop" }] }],
    ["a row of a product nobody asked about", { ...ANSWER, rows: [[7, 0, 1, 1]] }],
    ["a row of a place that is not there", { ...ANSWER, rows: [[4, 2, 1, 1]] }],
    ["a quantity that is a text", { ...ANSWER, rows: [[4, 0, "1", 1]] }],
    ["a quantity without end", { ...ANSWER, rows: [[4, 0, 1, Infinity]] }],
    ["a row that is none", { ...ANSWER, rows: [4] }],
    ["an arrival of another product", { ...ANSWER, arrivals: [[7, "2026-01-01 00:00:00", 1, ""]] }],
    ["an arrival at no moment", { ...ANSWER, arrivals: [[4, "soon", 1, ""]] }],
    ["an arrival without a document", { ...ANSWER, arrivals: [[4, "2026-01-01 00:00:00", 1]] }],
];
for (const [what, answer] of MALFORMED) {
    QUnit.test(`refuses ${what}`, (assert) => {
        assert.throws(() => readInsight(answer, [4, 5, 6]), ReportError);
    });
}

QUnit.test("whatever comes, it is read or refused", (assert) => {
    const anything = fc.anything();
    const answer = fc.record({ places: anything, rows: anything, arrivals: anything });
    fc.assert(
        fc.property(fc.oneof(anything, answer), (value) => {
            try {
                readInsight(value, [1]);
            } catch (error) {
                return error instanceof ReportError;
            }
            return true;
        }),
        { numRuns: 2000 }
    );
    assert.true(true);
});
