import fc from "fast-check";
import { ReportError } from "../../../static/src/core/report_error";
import { readStockReport } from "../../../static/src/core/stock_report";

const RULES = {
    digest: "abc",
    basis: "free",
    when_stale: "approve",
    delayed_after: 120,
    stale_after: 300,
    low_threshold: 5,
    low_thresholds: { "4": 2.5 },
    default: { policy: "allowed", decided_by: "Till 1", decider: "config" },
    categories: { "7": { policy: "never", decided_by: "Food", decider: "category" } },
    products: { never: [21, 23], allowed: [22] },
    kits: { "5": { "1": 4, "2": 0.25 } },
    unchecked: [9],
    templates: { "5": [7, true], "6": [null, false] },
    returns_elsewhere: true,
    in_stock_first: true,
    approval_reason: "optional",
    turnover: { "4": 36 },
};

const ANSWER = {
    feed: 3,
    location: { id: 8, name: "WH/Shop" },
    version: 12,
    mark: "0123456789ab",
    at: "2026-01-31 10:00:00",
    kind: "full",
    columns: ["product_id", "on_hand", "reserved", "unposted"],
    rows: [
        [1, 3, 1, 0],
        [2, -2.5, 0, 1],
    ],
    claims: [],
    settled: ["an-order"],
    rules: RULES,
};

QUnit.module("core/stock_report");

QUnit.test("reads what the server answers", (assert) => {
    const report = readStockReport(ANSWER);
    assert.strictEqual(report.feed, 3);
    assert.strictEqual(report.version, 12);
    assert.deepEqual(report.location, { id: 8, name: "WH/Shop" });
    assert.deepEqual(report.figures.get(2), { onHand: -2.5, reserved: 0, unposted: 1 });
    assert.deepEqual(report.rules?.categories.get(7), {
        policy: "never",
        decidedBy: "Food",
        decider: "category",
    });
    assert.deepEqual(
        [...(report.rules?.products ?? [])],
        [
            [21, "never"],
            [23, "never"],
            [22, "allowed"],
        ]
    );
    assert.strictEqual(report.rules?.lowThresholds.get(4), 2.5);
    assert.deepEqual(
        [...(report.rules?.kits.get(5) ?? [])],
        [
            [1, 4],
            [2, 0.25],
        ]
    );
    assert.true(report.rules?.unchecked.has(9));
    assert.deepEqual(report.rules?.templates.get(5), { categoryId: 7, isStorable: true });
    assert.deepEqual(report.rules?.templates.get(6), { categoryId: null, isStorable: false });
    assert.true(report.rules?.returnsElsewhere);
    assert.true(report.rules?.inStockFirst);
    assert.strictEqual(report.rules?.approvalReason, "optional");
    assert.strictEqual(report.rules?.turnover.get(4), 0.01, "by the second");
});

QUnit.test("tills that share nothing need not be counted", (assert) => {
    assert.strictEqual(readStockReport(ANSWER).tills, null);
    assert.strictEqual(readStockReport({ ...ANSWER, tills: 3 }).tills, 3);
});

QUnit.test("rules that are left out are unchanged, not empty", (assert) => {
    assert.strictEqual(readStockReport({ ...ANSWER, rules: undefined }).rules, null);
});

QUnit.test("rules of an earlier release know one place only", (assert) => {
    const rules = { ...RULES, returns_elsewhere: undefined };
    assert.false(readStockReport({ ...ANSWER, rules }).rules?.returnsElsewhere);
});

const MALFORMED: [string, object][] = [
    ["no object at all", []],
    ["feed is a text", { ...ANSWER, feed: "3" }],
    ["feed is zero", { ...ANSWER, feed: 0 }],
    ["version is negative", { ...ANSWER, version: -1 }],
    ["version is a fraction", { ...ANSWER, version: 1.5 }],
    ["version is not safe", { ...ANSWER, version: 2 ** 60 }],
    ["version is no integer of the database", { ...ANSWER, version: 2 ** 31 }],
    ["mark is missing", { ...ANSWER, mark: undefined }],
    ["location is missing", { ...ANSWER, location: null }],
    ["location without name", { ...ANSWER, location: { id: 8 } }],
    ["settled holds no texts", { ...ANSWER, settled: [1] }],
    ["an unknown kind", { ...ANSWER, kind: "half" }],
    ["columns in another order", { ...ANSWER, columns: ["on_hand", "product_id"] }],
    ["rows are an object", { ...ANSWER, rows: {} }],
    ["a row is too short", { ...ANSWER, rows: [[1, 2]] }],
    ["a quantity is a text", { ...ANSWER, rows: [[1, "2", 0, 0]] }],
    ["a quantity is null", { ...ANSWER, rows: [[1, null, 0, 0]] }],
    ["a quantity is not finite", { ...ANSWER, rows: [[1, Infinity, 0, 0]] }],
    ["a product is a text", { ...ANSWER, rows: [["1", 2, 0, 0]] }],
    ["rules are null", { ...ANSWER, rules: null }],
    ["a policy nobody knows", { ...ANSWER, rules: { ...RULES, default: { policy: "maybe" } } }],
    ["a category that is no id", { ...ANSWER, rules: { ...RULES, categories: { x: {} } } }],
    [
        "a rule of nobody knows what",
        {
            ...ANSWER,
            rules: { ...RULES, default: { policy: "never", decided_by: "X", decider: "moon" } },
        },
    ],
    ["no products", { ...ANSWER, rules: { ...RULES, products: undefined } }],
    ["products are a list", { ...ANSWER, rules: { ...RULES, products: [] } }],
    ["a product's policy nobody knows", { ...ANSWER, rules: { ...RULES, products: { no: [1] } } }],
    ["a product that is no id", { ...ANSWER, rules: { ...RULES, products: { never: ["1"] } } }],
    [
        "a product of two policies",
        { ...ANSWER, rules: { ...RULES, products: { never: [1], warn: [1] } } },
    ],
    ["an unknown basis", { ...ANSWER, rules: { ...RULES, basis: "forecast" } }],
    ["no kits", { ...ANSWER, rules: { ...RULES, kits: undefined } }],
    ["kits are a list", { ...ANSWER, rules: { ...RULES, kits: [] } }],
    ["a kit that is no id", { ...ANSWER, rules: { ...RULES, kits: { x: { "1": 1 } } } }],
    ["a kit of nothing", { ...ANSWER, rules: { ...RULES, kits: { "5": {} } } }],
    ["a component that is no id", { ...ANSWER, rules: { ...RULES, kits: { "5": { x: 1 } } } }],
    ["none of a component", { ...ANSWER, rules: { ...RULES, kits: { "5": { "1": 0 } } } }],
    ["less of a component", { ...ANSWER, rules: { ...RULES, kits: { "5": { "1": -1 } } } }],
    ["a share that is a text", { ...ANSWER, rules: { ...RULES, kits: { "5": { "1": "1" } } } }],
    ["no list of the unchecked", { ...ANSWER, rules: { ...RULES, unchecked: undefined } }],
    ["no thresholds of products", { ...ANSWER, rules: { ...RULES, low_thresholds: undefined } }],
    ["a minimum that is null", { ...ANSWER, rules: { ...RULES, low_thresholds: { "4": null } } }],
    ["a minimum of nothing", { ...ANSWER, rules: { ...RULES, low_thresholds: { x: 1 } } }],
    [
        "a category that is false",
        { ...ANSWER, rules: { ...RULES, templates: { "5": [false, true] } } },
    ],
    ["storable is missing", { ...ANSWER, rules: { ...RULES, templates: { "5": [7] } } }],
    ["a template that is no id", { ...ANSWER, rules: { ...RULES, templates: { x: [7, true] } } }],
    ["no templates", { ...ANSWER, rules: { ...RULES, templates: undefined } }],
    ["a place that is nothing", { ...ANSWER, rules: { ...RULES, returns_elsewhere: "no" } }],
    ["a flag that is a number", { ...ANSWER, rules: { ...RULES, in_stock_first: 1 } }],
    ["no turnover", { ...ANSWER, rules: { ...RULES, turnover: undefined } }],
    ["a rate that is a text", { ...ANSWER, rules: { ...RULES, turnover: { "4": "36" } } }],
    ["a rate of no product", { ...ANSWER, rules: { ...RULES, turnover: { x: 36 } } }],
    ["half a till", { ...ANSWER, tills: 1.5 }],
    ["less than no tills", { ...ANSWER, tills: -1 }],
    ["tills that are null", { ...ANSWER, tills: null }],
    ["another kind of reason", { ...ANSWER, rules: { ...RULES, approval_reason: true } }],
    ["a threshold that is a text", { ...ANSWER, rules: { ...RULES, low_threshold: "5" } }],
];

for (const [title, answer] of MALFORMED) {
    QUnit.test(`refuses an answer: ${title}`, (assert) => {
        assert.throws(() => readStockReport(answer), ReportError);
    });
}

QUnit.test("any JSON is either read whole or refused as a report", (assert) => {
    fc.assert(
        fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(ANSWER)), (value, key) => {
            for (const answer of [value, { ...ANSWER, [key]: value }]) {
                try {
                    readStockReport(answer);
                } catch (error) {
                    if (!(error instanceof ReportError)) {
                        throw error;
                    }
                }
            }
        }),
        { numRuns: 2000 }
    );
    assert.true(true);
});
