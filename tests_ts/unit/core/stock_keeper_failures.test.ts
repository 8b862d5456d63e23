import { AGING } from "../../../static/src/core/kept_age";
import type { KeptStock } from "../../../static/src/core/kept_stock";
import { readObject } from "../../../static/src/core/reading";
import { GATHERING, OPENING_LIMIT, StockKeeper } from "../../../static/src/core/stock_keeper";
import { StorageError, type StockStorage } from "../../../static/src/core/stock_storage";
import { WRITING_LIMIT } from "../../../static/src/core/storage_writer";
import { MemoryDisk, MemoryStorage } from "../../../static/tests/unit/utils/memory_storage";
import { keptBy, openLate, Page } from "./kept_page";

QUnit.module("core/stock_keeper on a device that fails");

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
