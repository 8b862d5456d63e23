import fc from "fast-check";
import { AGING } from "../../../static/src/core/kept_age";
import { GATHERING } from "../../../static/src/core/stock_keeper";
import { MemoryDisk } from "../../../static/tests/unit/utils/memory_storage";
import { figures as anyFigures } from "./arbitraries";
import { keptBy, RULES, type Page } from "./kept_page";

const WEEK = 7 * 24 * 3_600_000;

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
