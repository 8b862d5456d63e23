import fc from "fast-check";
import { availableQuantity } from "../../../static/src/core/figures";
import { keepAge } from "../../../static/src/core/kept_age";
import { Ledger } from "../../../static/src/core/ledger";
import { NO_RULES } from "../../../static/src/core/rules";
import type { StockMessage } from "../../../static/src/core/stock_message";
import type { StockReport } from "../../../static/src/core/stock_report";
import type { KnownVersion } from "../../../static/src/core/stock_source";
import { productId, stockReport } from "./arbitraries";

/** Of the one history that most tests are about. */
function markOf(version: number): string {
    return `mark ${version}`;
}

function report(version: number, rows: [number, number][], feed = 1): StockReport {
    return {
        feed,
        location: { id: 8, name: "WH/Shop" },
        version,
        mark: markOf(version),
        at: 0,
        figures: new Map(rows.map(([id, onHand]) => [id, { onHand, reserved: 0, unposted: 0 }])),
        kind: "full",
        claims: [],
        settled: [],
        rules: null,
        tills: null,
    };
}

function known(version: number): KnownVersion {
    return { version, mark: markOf(version) };
}

function message(version: number, rows: [number, number][] | null, feed = 1): StockMessage {
    const figures = report(version, rows ?? []).figures;
    const mark = markOf(version);
    return {
        feed,
        version,
        mark,
        after: markOf(version - 1),
        figures: rows && figures,
        claims: [],
        settled: [],
        rulesChanged: false,
    };
}

QUnit.module("core/ledger");

QUnit.test("a till that was never told knows nothing, not zero", (assert) => {
    const ledger = new Ledger();
    assert.strictEqual(ledger.figuresOf(1), null);
    assert.strictEqual(ledger.ageSeconds(5000), null);
});

QUnit.test("a product that is not in a report has zero, not unknown", (assert) => {
    const ledger = new Ledger();
    ledger.apply(report(1, [[1, 3]]), 0);
    assert.deepEqual(ledger.figuresOf(2), { onHand: 0, reserved: 0, unposted: 0 });
    ledger.apply(report(2, [[2, 4]]), 0);
    assert.strictEqual(ledger.figuresOf(1)?.onHand, 0, "gone from the report means zero now");
});

QUnit.test("an older report changes nothing", (assert) => {
    const ledger = new Ledger();
    ledger.apply(report(5, [[1, 3]]), 1000);
    assert.strictEqual(ledger.apply(report(4, [[1, 9]]), 2000), "old");
    assert.strictEqual(ledger.figuresOf(1)?.onHand, 3);
    assert.strictEqual(ledger.head.confirmedAt, 1000, "nor does it confirm anything");
});

QUnit.test("a server whose database was restored is believed again", (assert) => {
    const ledger = new Ledger();
    ledger.apply(report(50, [[1, 3]]), 1000);
    assert.strictEqual(ledger.apply(report(7, [[1, 9]]), 2000, known(50)), "taken");
    assert.strictEqual(ledger.figuresOf(1)?.onHand, 9);
    assert.strictEqual(ledger.head.version, 7);
});

QUnit.test("another feed replaces everything, whatever its version", (assert) => {
    const ledger = new Ledger();
    ledger.apply(report(5, [[1, 3]]), 1000);
    assert.strictEqual(ledger.apply(report(0, [[2, 7]], 2), 500), "taken");
    assert.strictEqual(ledger.figuresOf(1)?.onHand, 0);
    assert.strictEqual(ledger.figuresOf(2)?.onHand, 7);
    assert.strictEqual(ledger.head.confirmedAt, 500, "the age of the other place does not count");
});

QUnit.test("age counts from the question and never below zero", (assert) => {
    const ledger = new Ledger();
    ledger.apply(report(1, []), 10_000);
    assert.strictEqual(ledger.ageSeconds(70_000), 60);
    assert.strictEqual(ledger.ageSeconds(9_000), 0);
});

QUnit.test("only what changed is written", (assert) => {
    const ledger = new Ledger();
    ledger.apply(
        report(1, [
            [1, 3],
            [2, 5],
            [3, 7],
        ]),
        0
    );
    const written: number[] = [];
    const set = ledger.onHand.set.bind(ledger.onHand);
    ledger.onHand.set = (id, quantity) => {
        written.push(id);
        return set(id, quantity);
    };
    ledger.apply(
        report(2, [
            [1, 3],
            [2, 6],
            [4, 1],
        ]),
        0
    );
    assert.deepEqual(written, [2, 4]);
});

QUnit.test("who watches its revision misses nothing", (assert) => {
    const ledger = new Ledger();
    const grows = (what: string, change: () => unknown): void => {
        const before = ledger.revision;
        change();
        assert.true(ledger.revision > before, what);
    };
    grows("a report", () => ledger.apply(report(1, [[1, 3]]), 0));
    grows("a message", () => ledger.hear(message(2, [[1, 2]])));
    grows("what was kept", () => {
        const { feed, version, mark, location, figures } = report(3, [[1, 4]]);
        const age = keepAge(0, 0, 0);
        const kept = { age, tills: null, sales: new Map(), changes: [], rules: NO_RULES };
        ledger.restore({ ...kept, feed, version, mark, location, figures }, 0);
    });
    grows("there are none", () => {
        ledger.forget();
    });
});

QUnit.test("a delta changes what it names and nothing else", (assert) => {
    const ledger = new Ledger();
    ledger.apply(
        report(1, [
            [1, 3],
            [2, 5],
        ]),
        0
    );
    assert.strictEqual(
        ledger.apply({ ...report(4, [[1, 0]]), kind: "delta" }, 7, known(1)),
        "taken"
    );
    assert.strictEqual(ledger.figuresOf(1)?.onHand, 0);
    assert.strictEqual(ledger.figuresOf(2)?.onHand, 5);
    assert.strictEqual(ledger.head.version, 4);
    assert.strictEqual(ledger.head.confirmedAt, 7);
});

QUnit.test("what tells only changes of another feed is of no use", (assert) => {
    const ledger = new Ledger();
    assert.strictEqual(ledger.apply({ ...report(1, []), kind: "same" }, 0), "foreign");
    assert.strictEqual(ledger.figuresOf(1), null, "still unknown");
    ledger.apply(report(1, [[1, 3]]), 0);
    assert.strictEqual(ledger.apply({ ...report(9, [], 2), kind: "delta" }, 5), "foreign");
    assert.strictEqual(ledger.figuresOf(1)?.onHand, 3);
    assert.strictEqual(ledger.head.confirmedAt, 0);
});

QUnit.test("the next message is taken over, without making figures younger", (assert) => {
    const ledger = new Ledger();
    ledger.apply(report(1, [[1, 3]]), 1000);
    assert.true(ledger.hear(message(2, [[1, 2]])));
    assert.strictEqual(ledger.figuresOf(1)?.onHand, 2);
    assert.strictEqual(ledger.head.version, 2);
    assert.strictEqual(ledger.head.confirmedAt, 1000);
});

QUnit.test("a message heard again, or late, changes nothing", (assert) => {
    const ledger = new Ledger();
    ledger.apply(report(5, [[1, 3]]), 0);
    assert.true(ledger.hear(message(5, [[1, 9]])));
    assert.true(ledger.hear(message(4, null)));
    assert.strictEqual(ledger.figuresOf(1)?.onHand, 3);
});

QUnit.test("only a pull can tell what a gap, a flood or another feed hides", (assert) => {
    const ledger = new Ledger();
    assert.false(ledger.hear(message(1, [])), "nothing known yet");
    ledger.apply(report(5, [[1, 3]]), 0);
    assert.false(ledger.hear(message(7, [[1, 9]])));
    assert.false(ledger.hear(message(6, null)));
    assert.false(ledger.hear(message(6, [[1, 9]], 2)));
    assert.strictEqual(ledger.figuresOf(1)?.onHand, 3);
    assert.strictEqual(ledger.head.version, 5);
});

QUnit.test(
    "changes are taken over by who has what they follow, or ends where they end",
    (assert) => {
        const ledger = new Ledger();
        ledger.apply(report(5, [[1, 3]]), 0);
        ledger.hear(message(6, [[1, 2]]));
        const delta = { ...report(7, [[2, 8]]), kind: "delta" as const };
        assert.strictEqual(ledger.apply(delta, 10, known(5)), "foreign", "6 may be another one");
        assert.strictEqual(ledger.head.confirmedAt, 0);
        assert.strictEqual(
            ledger.apply({ ...delta, version: 6, mark: markOf(6) }, 10, known(5)),
            "taken"
        );
        assert.strictEqual(ledger.head.confirmedAt, 10);
        assert.strictEqual(ledger.apply(delta, 20, known(6)), "taken");
    }
);

QUnit.test("only a pull can tell when a message continues another history", (assert) => {
    const ledger = new Ledger();
    ledger.apply(report(5, [[1, 3]]), 0);
    assert.false(ledger.hear({ ...message(6, [[1, 9]]), after: "another database" }));
    assert.false(ledger.hear({ ...message(5, [[1, 9]]), mark: "another database" }));
    assert.strictEqual(ledger.figuresOf(1)?.onHand, 3);
    assert.strictEqual(ledger.head.mark, markOf(5));
});

for (const version of [2 ** 31 - 1, 2 ** 53 - 1, 2 ** 53, Number.MAX_VALUE]) {
    QUnit.test(`a message of version ${version} stops no later one`, (assert) => {
        const ledger = new Ledger();
        ledger.apply(report(5, [[1, 3]]), 0);
        assert.false(ledger.hear(message(version, [[1, 9]])), "only a pull can tell");
        assert.true(ledger.hear(message(6, [[1, 2]])));
        assert.strictEqual(ledger.figuresOf(1)?.onHand, 2);
    });
}

QUnit.test(
    "an unknown product in a message harms nobody, and is known when it is loaded",
    (assert) => {
        const ledger = new Ledger();
        ledger.apply(report(1, [[1, 3]]), 0);
        assert.true(ledger.hear(message(2, [[999_999_999, 4]])));
        assert.strictEqual(ledger.figuresOf(1)?.onHand, 3);
        assert.strictEqual(ledger.figuresOf(999_999_999)?.onHand, 4);
    }
);

QUnit.test(
    "what is forgotten is not known, and nothing less than all makes it known again",
    (assert) => {
        const ledger = new Ledger();
        ledger.apply(report(5, [[1, 3]]), 0);
        ledger.forget();
        assert.strictEqual(ledger.figuresOf(1), null);
        assert.strictEqual(ledger.ageSeconds(10), null);
        assert.false(ledger.hear(message(6, [[1, 2]])));
        assert.strictEqual(ledger.apply({ ...report(6, []), kind: "same" }, 0), "foreign");
        assert.strictEqual(ledger.apply(report(6, [[2, 8]]), 0), "taken");
        assert.strictEqual(ledger.figuresOf(1)?.onHand, 0);
    }
);

QUnit.test("available leaves out what is reserved, unless the shop says otherwise", (assert) => {
    const figures = { onHand: 10, reserved: 3, unposted: 2 };
    assert.strictEqual(availableQuantity(figures, "free"), 5);
    assert.strictEqual(availableQuantity(figures, "on_hand"), 8);
    const short = { onHand: 0, reserved: 3, unposted: 0 };
    assert.strictEqual(availableQuantity(short, "free"), -3, "never clamped");
});

QUnit.test("any order and duplication of reports of a feed ends with the newest", (assert) => {
    const reportsOfOneFeed = fc
        .uniqueArray(stockReport, { selector: ({ version }) => version, minLength: 1 })
        .map((reports) => reports.map((each) => ({ ...each, feed: 1 })));
    const arrivals = reportsOfOneFeed.chain((reports) =>
        fc.array(fc.constantFrom(...reports)).chain((repeated) =>
            fc.shuffledSubarray([...reports, ...repeated], {
                minLength: reports.length + repeated.length,
            })
        )
    );
    fc.assert(
        fc.property(arrivals, productId, (reports, id) => {
            const ledger = new Ledger();
            for (const each of reports) {
                ledger.apply(each, 0);
            }
            const newest = reports.reduce((a, b) => (b.version > a.version ? b : a));
            const expected = newest.figures.get(id)?.onHand ?? 0;
            return ledger.figuresOf(id)?.onHand === (expected === 0 ? 0 : expected);
        }),
        { numRuns: 1000 }
    );
    assert.true(true);
});

QUnit.test("it knows the server's time by what has passed since it was told", (assert) => {
    const ledger = new Ledger();
    assert.strictEqual(ledger.serverTime(5000), null);
    ledger.apply({ ...report(1, []), at: 1_700_000_000_000 }, 2000);
    assert.strictEqual(ledger.serverTime(62_000), 1_700_000_060_000);
});
