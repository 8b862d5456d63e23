import fc from "fast-check";
import { ReportError } from "../../../static/src/core/report_error";
import { readStockMessage } from "../../../static/src/core/stock_message";

const MESSAGE = {
    feed: 3,
    version: 12,
    mark: "0123456789ab",
    after: "ba9876543210",
    at: "2026-01-31 10:00:00",
    rows: [[1, 3, 1, 0]],
    claims: [],
    settled: ["an-order"],
};

QUnit.module("core/stock_message");

QUnit.test("reads what the server publishes", (assert) => {
    const message = readStockMessage(MESSAGE);
    assert.strictEqual(message.version, 12);
    assert.deepEqual(message.figures?.get(1), { onHand: 3, reserved: 1, unposted: 0 });
    assert.deepEqual(message.settled, ["an-order"]);
});

QUnit.test("a change too large to send has no figures", (assert) => {
    const message = readStockMessage({ ...MESSAGE, rows: undefined, full: true });
    assert.strictEqual(message.figures, null);
});

QUnit.test("says whether the rules may be others", (assert) => {
    assert.false(readStockMessage(MESSAGE).rulesChanged);
    assert.true(readStockMessage({ ...MESSAGE, rules: true }).rulesChanged);
    assert.true(readStockMessage({ ...MESSAGE, rows: [], rules: true }).rulesChanged);
});

const MALFORMED: [string, unknown][] = [
    ["nothing", null],
    ["a text", "full"],
    ["no feed", { ...MESSAGE, feed: undefined }],
    ["a negative version", { ...MESSAGE, version: -1 }],
    ["an absurd version", { ...MESSAGE, version: 1e300 }],
    ["a version beyond the database's integers", { ...MESSAGE, version: 2 ** 31 }],
    ["a version that numbers cannot tell from the next", { ...MESSAGE, version: 2 ** 53 }],
    ["no mark", { ...MESSAGE, mark: null }],
    ["a mark that is a number", { ...MESSAGE, after: 12 }],
    ["a negative feed", { ...MESSAGE, feed: -3 }],
    ["a version in words", { ...MESSAGE, version: "13" }],
    ["rows of objects", { ...MESSAGE, rows: [{}] }],
    ["a quantity that is NaN", { ...MESSAGE, rows: [[1, NaN, 0, 0]] }],
    ["settled in one text", { ...MESSAGE, settled: "an-order" }],
    ["full in words", { ...MESSAGE, rows: undefined, full: "yes" }],
];

for (const [title, message] of MALFORMED) {
    QUnit.test(`refuses a message: ${title}`, (assert) => {
        assert.throws(() => readStockMessage(message), ReportError);
    });
}

QUnit.test("any JSON is either read whole or refused as a report", (assert) => {
    fc.assert(
        fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(MESSAGE)), (value, key) => {
            for (const message of [value, { ...MESSAGE, [key]: value }]) {
                try {
                    readStockMessage(message);
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
