import fc from "fast-check";
import type { Change } from "../../../static/src/core/absence";
import { AGING, ageSince } from "../../../static/src/core/kept_age";
import type { KeptSales, KeptStock } from "../../../static/src/core/kept_stock";
import { Ledger } from "../../../static/src/core/ledger";
import { readObject } from "../../../static/src/core/reading";
import { NO_RULES, type Rules } from "../../../static/src/core/rules";
import { readRules } from "../../../static/src/core/rules_reading";
import { GATHERING, OPENING_LIMIT, StockKeeper } from "../../../static/src/core/stock_keeper";
import type { StockReport } from "../../../static/src/core/stock_report";
import {
    StorageError,
    type Pieces,
    type StockStorage,
} from "../../../static/src/core/stock_storage";
import { WRITING_LIMIT } from "../../../static/src/core/storage_writer";
import { MemoryDisk, MemoryStorage } from "../../../static/tests/unit/utils/memory_storage";
import { figures as anyFigures } from "./arbitraries";
import { FakeClock, settle } from "./fake_clock";

const WEEK = 7 * 24 * 3_600_000;
const RULES: Rules = readRules({
    digest: "abc",
    basis: "free",
    when_stale: "approve",
    delayed_after: 120,
    stale_after: 300,
    low_threshold: 5,
    low_thresholds: {},
    default: { policy: "never", decided_by: "Till 1", decider: "config" },
    categories: {},
    products: {},
    kits: { "5": { "1": 2 } },
    unchecked: [],
    templates: {},
    in_stock_first: false,
    approval_reason: "none",
    turnover: {},
});

/** A page of one till on one device. */
class Page {
    readonly ledger = new Ledger();
    readonly clock = new FakeClock();
    readonly troubles: (string | null)[] = [];
    readonly keeper: StockKeeper;
    rules: Rules = NO_RULES;
    sales: KeptSales = new Map();
    changes: readonly Change[] = [];
    kept: KeptStock | null = null;

    constructor(disk: MemoryDisk, later = 0) {
        this.clock.dateAtStart += later;
        this.keeper = new StockKeeper(new MemoryStorage(disk), this.clock);
    }

    async open(): Promise<this> {
        this.kept = await this.keeper.open();
        if (this.kept) {
            const age = ageSince(this.kept.age, this.clock.date());
            this.ledger.restore(this.kept, this.clock.now() - age);
            this.rules = this.kept.rules;
        }
        this.keeper.keep({
            ledger: this.ledger,
            rules: () => this.rules,
            sales: () => this.sales,
            changes: () => this.changes,
            onTrouble: (trouble) => this.troubles.push(trouble),
        });
        return this;
    }

    /** A pull answers. */
    hears(version: number, rows: Record<number, number>, kind: StockReport["kind"] = "full"): void {
        const rules = this.rules === NO_RULES ? RULES : null;
        const figures = new Map(
            Object.entries(rows).map(([id, onHand]) => [
                Number(id),
                { onHand, reserved: 1, unposted: 0.5 },
            ])
        );
        const asked = { version: this.ledger.head.version, mark: this.ledger.head.mark };
        this.ledger.apply(
            {
                feed: 3,
                location: { id: 8, name: "WH/Shop" },
                version,
                mark: `mark ${version}`,
                at: 1_700_000_000_000,
                kind,
                figures,
                claims: [{ orderHint: "x", productId: 1, quantity: 1, till: "Till 2" }],
                settled: [],
                rules,
                tills: 2,
            },
            this.clock.now(),
            asked
        );
        if (rules) {
            this.rules = rules;
            this.keeper.noteRules();
        }
        this.keeper.noteFigures(kind === "full" ? null : figures.keys());
    }
}

async function keptBy(disk: MemoryDisk, later = 0): Promise<Page> {
    return await new Page(disk, later).open();
}

/** A page whose device has not answered in time, and what it answers then. */
async function openLate(disk: MemoryDisk): Promise<{
    page: Page;
    answer: () => Promise<void>;
    fail: (error: Error) => Promise<void>;
}> {
    const page = new Page(disk);
    const storage = new MemoryStorage(disk);
    const pieces = await storage.open();
    let resolve: (pieces: Pieces) => void = () => undefined;
    let reject: (error: Error) => void = () => undefined;
    storage.open = () =>
        new Promise((onAnswer, onError) => {
            resolve = onAnswer;
            reject = onError;
        });
    Object.assign(page, { keeper: new StockKeeper(storage, page.clock) });
    const opening = page.open();
    await page.clock.pass(OPENING_LIMIT);
    await opening;
    return {
        page,
        answer: async () => {
            resolve(pieces);
            await settle();
        },
        fail: async (error) => {
            reject(error);
            await settle();
        },
    };
}

QUnit.module("core/stock_keeper");

QUnit.test("a till that was never told keeps and restores nothing", async (assert) => {
    const disk = new MemoryDisk();
    const page = await keptBy(disk);
    await page.clock.pass(3 * AGING);
    assert.strictEqual(page.kept, null);
    assert.strictEqual(disk.pieces.size, 0);
    assert.deepEqual(page.troubles, []);
});

QUnit.test("a week later everything is there, and a week old", async (assert) => {
    const disk = new MemoryDisk();
    const before = await keptBy(disk);
    before.sales = new Map([["order", [{ productId: 1, quantity: 2 }]]]);
    before.changes = [{ productId: 1, before: 5, sold: 1.5 }];
    before.hears(7, { 1: 3, 20_000: 4 });
    await before.clock.pass(GATHERING);
    const after = await keptBy(disk, WEEK);
    assert.deepEqual(after.ledger.figuresOf(1), { onHand: 3, reserved: 1, unposted: 0.5 });
    assert.deepEqual(after.ledger.figuresOf(20_000)?.onHand, 4);
    assert.deepEqual(after.ledger.figuresOf(2)?.onHand, 0, "what is not in it is zero, as before");
    assert.deepEqual(after.ledger.head, {
        ...before.ledger.head,
        confirmedAt: -WEEK,
        isRestored: true,
    });
    assert.deepEqual(after.rules, RULES);
    assert.deepEqual([...(after.kept?.sales ?? [])], [...before.sales]);
    assert.deepEqual(after.kept?.changes, before.changes);
    assert.strictEqual(after.ledger.holds.byProduct.size, 0, "claims of then are over");
});

QUnit.test(
    "age grows while nobody confirms, a clock set back hides only the rest",
    async (assert) => {
        const disk = new MemoryDisk();
        const before = await keptBy(disk);
        before.hears(7, { 1: 3 });
        await before.clock.pass(10 * AGING + GATHERING);
        const after = await keptBy(disk, -WEEK);
        assert.strictEqual(after.ledger.ageSeconds(after.clock.now()), (11 * AGING) / 1000);
    }
);

QUnit.test("what an earlier version of the addon kept is read all the same", async (assert) => {
    const disk = new MemoryDisk();
    const before = await keptBy(disk);
    before.hears(7, { 1: 3 });
    await before.clock.pass(GATHERING);
    const without = (piece: string, names: readonly string[]): void => {
        const parts = Object.entries(disk.pieces.get(piece) as object);
        disk.pieces.set(piece, Object.fromEntries(parts.filter(([name]) => !names.includes(name))));
    };
    without("head", ["tills", "changes"]);
    without("rules", ["turnover"]);
    const after = await keptBy(disk);
    assert.deepEqual(after.troubles, []);
    assert.strictEqual(after.ledger.figuresOf(1)?.onHand, 3);
    assert.strictEqual(after.ledger.head.tills, null);
    assert.deepEqual([...after.rules.turnover], []);
    assert.deepEqual(after.kept?.changes, []);
});

QUnit.test("a confirmation is kept, and only what changed is written again", async (assert) => {
    const disk = new MemoryDisk();
    const page = await keptBy(disk);
    page.hears(1, { 1: 3, 2_000: 4, 9_000: 1 });
    await page.clock.pass(GATHERING);
    const untouched = disk.pieces.get("figures/4");
    disk.pieces.set("figures/4", "not written again");
    page.hears(2, { 1: 2 }, "delta");
    await page.clock.pass(GATHERING);
    assert.strictEqual(disk.pieces.get("figures/4"), "not written again");
    disk.pieces.set("figures/4", untouched);
    const after = await keptBy(disk);
    assert.deepEqual(
        [1, 2_000, 9_000].map((id) => after.ledger.figuresOf(id)?.onHand),
        [2, 4, 1]
    );
    assert.strictEqual(after.ledger.head.version, 2);
});

QUnit.test("what is gone from a full answer is gone from the device", async (assert) => {
    const disk = new MemoryDisk();
    const page = await keptBy(disk);
    page.hears(1, { 1: 3, 2_000: 4 });
    await page.clock.pass(GATHERING);
    page.hears(2, { 1: 3 });
    await page.clock.pass(GATHERING);
    assert.deepEqual([...disk.pieces.keys()].sort(), ["figures/0", "head", "rules"]);
});

QUnit.test("a burst of news is one write", async (assert) => {
    const disk = new MemoryDisk();
    const page = await keptBy(disk);
    for (let version = 1; version < 50; version += 1) {
        page.hears(version, { 1: version }, version === 1 ? "full" : "delta");
        await page.clock.pass(10);
    }
    assert.strictEqual(disk.pieces.size, 0);
    await page.clock.pass(GATHERING);
    assert.strictEqual((await keptBy(disk)).ledger.figuresOf(1)?.onHand, 49);
});

QUnit.test("figures that the server takes back are not kept either", async (assert) => {
    const disk = new MemoryDisk();
    const page = await keptBy(disk);
    page.hears(1, { 1: 3 });
    await page.clock.pass(GATHERING);
    page.ledger.forget();
    page.keeper.note();
    await page.clock.pass(GATHERING);
    assert.strictEqual(disk.pieces.size, 0);
    page.hears(2, { 1: 2 });
    await page.clock.pass(GATHERING);
    const after = await keptBy(disk);
    assert.strictEqual(after.ledger.figuresOf(1)?.onHand, 2);
    assert.strictEqual(after.rules.digest, "abc", "its rules came only once");
});

QUnit.test("the tab that was opened last keeps the till, the other one says so", async (assert) => {
    const disk = new MemoryDisk();
    const first = await keptBy(disk);
    first.hears(1, { 1: 3 });
    await first.clock.pass(GATHERING);
    const second = await keptBy(disk);
    second.hears(2, { 1: 2 }, "delta");
    await second.clock.pass(GATHERING);
    first.hears(3, { 1: 99 }, "delta");
    await first.clock.pass(2 * AGING);
    assert.deepEqual(first.troubles, ["taken"]);
    assert.deepEqual(second.troubles, []);
    assert.strictEqual(first.ledger.figuresOf(1)?.onHand, 99, "it goes on with what it knows");
    assert.strictEqual((await keptBy(disk)).ledger.figuresOf(1)?.onHand, 2);
});

QUnit.test(
    "without room it says so once, and keeps all as soon as there is some",
    async (assert) => {
        const disk = new MemoryDisk();
        const page = await keptBy(disk);
        disk.failure = new StorageError("full");
        page.hears(1, { 1: 3, 2_000: 4 });
        await page.clock.pass(5 * AGING);
        page.hears(2, { 1: 2 }, "delta");
        await page.clock.pass(GATHERING);
        assert.deepEqual(page.troubles, ["full"]);
        disk.failure = null;
        await page.clock.pass(AGING);
        assert.deepEqual(page.troubles, ["full", null]);
        const after = await keptBy(disk);
        assert.deepEqual(
            [1, 2_000].map((id) => after.ledger.figuresOf(id)?.onHand),
            [2, 4]
        );
    }
);

QUnit.test("a storage that cannot be opened is not asked again", async (assert) => {
    const page = new Page(new MemoryDisk());
    const storage = new MemoryStorage();
    storage.open = () => Promise.reject(new StorageError("absent"));
    storage.write = () => {
        throw new Error("was asked");
    };
    const keeper = new StockKeeper(storage, page.clock);
    Object.assign(page, { keeper });
    await page.open();
    page.hears(1, { 1: 3 });
    await page.clock.pass(3 * AGING);
    assert.deepEqual(page.troubles, ["absent"]);
});

QUnit.test("a storage that never answers does not keep the till waiting", async (assert) => {
    const page = new Page(new MemoryDisk());
    const storage = new MemoryStorage();
    storage.open = () => new Promise(() => undefined);
    Object.assign(page, { keeper: new StockKeeper(storage, page.clock) });
    const opening = page.open();
    await page.clock.pass(OPENING_LIMIT);
    await opening;
    assert.strictEqual(page.kept, null);
    assert.deepEqual(page.troubles, ["slow"]);
});

QUnit.test("a storage that answers late keeps what is known by then", async (assert) => {
    const disk = new MemoryDisk();
    const before = await keptBy(disk);
    before.hears(1, { 1: 3, 2_000: 4 });
    await before.clock.pass(GATHERING);
    const { page, answer } = await openLate(disk);
    assert.strictEqual(page.kept, null);
    assert.deepEqual(page.troubles, ["slow"]);
    await answer();
    await page.clock.pass(AGING);
    assert.strictEqual((disk.pieces.get("head") as KeptStock).version, 1, "better than nothing");
    page.hears(2, { 1: 2 });
    await page.clock.pass(GATHERING);
    assert.deepEqual(page.troubles, ["slow", null]);
    assert.deepEqual([...disk.pieces.keys()].sort(), ["figures/0", "head", "rules"]);
    const after = await keptBy(disk);
    assert.strictEqual(after.ledger.figuresOf(1)?.onHand, 2);
});

QUnit.test("what the till heard before its storage answered is kept at once", async (assert) => {
    const disk = new MemoryDisk();
    const { page, answer } = await openLate(disk);
    page.hears(2, { 1: 2 });
    await page.clock.pass(GATHERING);
    assert.strictEqual(disk.pieces.size, 0);
    await answer();
    assert.deepEqual(page.troubles, ["slow", null]);
    assert.strictEqual((await keptBy(disk)).ledger.figuresOf(1)?.onHand, 2);
});

QUnit.test("a storage that fails late is not asked again, and says why", async (assert) => {
    const { page, fail } = await openLate(new MemoryDisk());
    await fail(new StorageError("absent"));
    page.hears(1, { 1: 3 });
    await page.clock.pass(2 * AGING);
    assert.deepEqual(page.troubles, ["slow", "absent"]);
});

QUnit.test("a write that takes too long is said, and made good when it ends", async (assert) => {
    const disk = new MemoryDisk();
    const page = new Page(disk);
    const storage = new MemoryStorage(disk);
    let writes = 0;
    let end: () => void = () => undefined;
    const hanging: StockStorage = {
        open: () => storage.open(),
        write: async (pieces) => {
            writes += 1;
            if (writes === 1) {
                await new Promise<void>((resolve) => {
                    end = resolve;
                });
            }
            await storage.write(pieces);
        },
        close: () => undefined,
    };
    Object.assign(page, { keeper: new StockKeeper(hanging, page.clock) });
    await page.open();
    page.hears(1, { 1: 3 });
    await page.clock.pass(GATHERING + WRITING_LIMIT);
    assert.deepEqual(page.troubles, ["slow"]);
    page.hears(2, { 2_000: 4 }, "delta");
    await page.clock.pass(5 * AGING);
    assert.strictEqual(writes, 1, "a queue of writes would grow for ever");
    assert.deepEqual(page.troubles, ["slow"]);
    end();
    await page.clock.pass(AGING);
    assert.deepEqual(page.troubles, ["slow", null]);
    const after = await keptBy(disk);
    assert.deepEqual(
        [1, 2_000].map((id) => after.ledger.figuresOf(id)?.onHand),
        [3, 4]
    );
});

QUnit.test("what cannot be gathered is said, and is gathered again", async (assert) => {
    const disk = new MemoryDisk();
    const page = await keptBy(disk);
    page.hears(1, { 1: 3 });
    const sales = page.sales;
    Object.defineProperty(page, "sales", {
        configurable: true,
        get: () => {
            throw new Error("No order any more");
        },
    });
    await page.keeper.save();
    assert.deepEqual(page.troubles, ["broken"]);
    Object.defineProperty(page, "sales", { value: sales });
    await page.clock.pass(AGING);
    assert.deepEqual(page.troubles, ["broken", null]);
    assert.strictEqual((await keptBy(disk)).ledger.figuresOf(1)?.onHand, 3);
});

QUnit.test(
    "what was begun to be read long before is there, however long it took",
    async (assert) => {
        const disk = new MemoryDisk();
        const before = await keptBy(disk);
        before.hears(1, { 1: 3 });
        await before.clock.pass(GATHERING);
        const page = new Page(disk);
        page.keeper.begin();
        // Core is at work meanwhile, and nothing else is.
        await page.clock.pass(10 * OPENING_LIMIT);
        await page.open();
        assert.strictEqual(page.kept?.version, 1);
        assert.deepEqual(page.troubles, []);
    }
);

QUnit.test("a device that refuses what was begun says so when it is opened", async (assert) => {
    const storage = new MemoryStorage();
    storage.open = () => Promise.reject(new StorageError("absent"));
    const page = new Page(new MemoryDisk());
    Object.assign(page, { keeper: new StockKeeper(storage, page.clock) });
    page.keeper.begin();
    await page.clock.pass(1);
    await page.open();
    assert.deepEqual(page.troubles, ["absent"]);
});

QUnit.test("what makes no sense is not believed, and gives way to what does", async (assert) => {
    const disk = new MemoryDisk();
    const page = await keptBy(disk);
    page.hears(1, { 1: 3, 2_000: 4 });
    await page.clock.pass(GATHERING);
    const good = new Map(disk.pieces);
    const head = readObject(good.get("head"), "head");
    const spoilt: [string, unknown][] = [
        ["head", undefined],
        ["head", "head"],
        ["head", { ...head, feed: 0 }],
        ["head", { ...head, version: 2 ** 31 }],
        ["head", { ...head, mark: null }],
        ["head", { ...head, location: null }],
        ["head", { ...head, age: { ...readObject(head["age"], "age"), age: -1 } }],
        ["head", { ...head, sales: [["order", [["lamp", 1]]]] }],
        ["rules", undefined],
        ["rules", { digest: "abc" }],
        ["head", { ...head, pieces: 9 }],
        ["figures/0", undefined],
        ["figures/0", [[1, "3", 0, 0]]],
        ["figures/0", [[1]]],
        ["figures/0", [[501, 3, 0, 0]]],
        ["figures/4", { length: 1 }],
        ["orders", []],
    ];
    for (const [name, piece] of spoilt) {
        const victim = new MemoryDisk();
        victim.pieces = new Map(good).set(name, piece);
        if (piece === undefined) {
            victim.pieces.delete(name);
        }
        const after = await keptBy(victim);
        assert.strictEqual(after.kept, null, `${name}: ${JSON.stringify(piece)}`);
        assert.strictEqual(after.ledger.figuresOf(1), null, "unknown, not zero");
        assert.deepEqual(after.troubles, ["nonsense"]);
        after.hears(9, { 1: 5 });
        await after.clock.pass(GATHERING);
        assert.deepEqual([...victim.pieces.keys()].sort(), ["figures/0", "head", "rules"]);
        assert.deepEqual(after.troubles, ["nonsense", null]);
        assert.strictEqual((await keptBy(victim)).ledger.figuresOf(1)?.onHand, 5);
    }
});

QUnit.test("nonsense gives way although the till knows nothing yet", async (assert) => {
    const disk = new MemoryDisk();
    disk.pieces = new Map([["head", "<html>"]]);
    const page = await keptBy(disk);
    await page.clock.pass(3 * AGING);
    assert.strictEqual(disk.pieces.size, 0);
    assert.deepEqual(page.troubles, ["nonsense"], "nothing is kept in its place");
});

QUnit.test("whatever changes, what is restored is what was known at one moment", async (assert) => {
    const row = fc.tuple(fc.integer({ min: 1, max: 3000 }), anyFigures);
    const step = fc.record({ rows: fc.array(row, { maxLength: 5 }), wait: fc.nat({ max: 1500 }) });
    await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
            const disk = new MemoryDisk();
            const page = await keptBy(disk);
            const history = new Map<number | null, string>();
            const state = ({ ledger }: Page): string =>
                JSON.stringify(
                    [ledger.onHand, ledger.reserved, ledger.unposted].map((column) =>
                        [...column].sort(([one], [other]) => one - other)
                    )
                );
            page.hears(0, {});
            history.set(0, state(page));
            let version = 0;
            for (const { rows, wait } of steps) {
                version += 1;
                page.hears(
                    version,
                    Object.fromEntries(rows.map(([id, f]) => [id, f.onHand])),
                    "delta"
                );
                history.set(version, state(page));
                await page.clock.pass(wait);
            }
            const after = await keptBy(disk);
            return after.kept === null || state(after) === history.get(after.ledger.head.version);
        }),
        { numRuns: 100 }
    );
    assert.true(true);
});
