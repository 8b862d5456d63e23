import { expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { mountWithCleanup, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { PosStore } from "@point_of_sale/app/services/pos_store";
import { StockBadge } from "../../../src/app/components/stock_badge/stock_badge";
import { deviceStorage } from "../../../src/app/services/stock_memory";
import { StorageError } from "../../../src/core/stock_storage";
import { onPull } from "../data/pos_config.data";
import { APPLE } from "../data/shop";
import { stockAnswer } from "../data/stock_answer";
import { FakeClock } from "../utils/fake_clock";
import { stepLog } from "../utils/log";
import { MemoryDisk, MemoryStorage } from "../utils/memory_storage";
import { waitUntil } from "../utils/patience";
import { openTill, openUninformedTill, type Till } from "../utils/till";

definePosModels();

const DAY = 86_400;
const STOCK = { version: 7, figures: { [APPLE.variant]: 3 }, policy: "never" } as const;
const FIGURES = `figures/${Math.floor(APPLE.variant / 500)}`;
const UNANSWERED = "warn: POS Stock Guard: the stock figures could not be refreshed.";
const NOT_KEPT = "warn: POS Stock Guard: the figures are not kept here.";

/** What the page before this one knew, and the device kept. */
function deviceWith(clock: FakeClock, sales: readonly unknown[] = []): MemoryDisk {
    const disk = new MemoryDisk();
    disk.pieces = new Map<string, unknown>([
        [
            "head",
            {
                feed: 7,
                version: 7,
                mark: "mark 7",
                location: { id: 8, name: "WH/Stock" },
                tills: null,
                age: { confirmedAt: 0, clockOffset: clock.date(), age: 0 },
                sales,
            },
        ],
        ["rules", stockAnswer(STOCK)["rules"]],
        [FIGURES, [[APPLE.variant, 3, 0, 0]]],
    ]);
    return disk;
}

function useDevice(disk: MemoryDisk): void {
    patchWithCleanup(deviceStorage, { create: () => new MemoryStorage(disk) });
}

/** What every till of the running test knows of apples when core begins to set it up. */
function stepApplesAtSetup(): void {
    patchWithCleanup(PosStore.prototype, {
        async initServerData(): Promise<void> {
            expect.step(["setup", this.stockDesk?.guard.ledger.figuresOf(APPLE.variant)?.onHand]);
            await super.initServerData();
        },
    });
}

async function openWithoutNetwork(): Promise<Till> {
    onPull(() => Promise.reject(new Error("No network")));
    const till = await openUninformedTill();
    await waitUntil(() => till.guard.contact.unreachable);
    return till;
}

function applesOf(till: Till): number | null | undefined {
    return till.guard.levelOf(till.template(APPLE.template))?.quantity;
}

test("the figures are there before core sets up the till, and before the first answer", async () => {
    stepLog("warn");
    useDevice(deviceWith(new FakeClock()));
    stepApplesAtSetup();
    let fail: (error: Error) => void = () => undefined;
    onPull(
        () =>
            new Promise((_resolve, reject) => {
                fail = reject;
            })
    );
    const till = await openUninformedTill();
    expect.verifySteps([["setup", 3]]);
    expect(applesOf(till)).toBe(3);
    fail(new Error("No network"));
    await waitUntil(() => till.guard.contact.unreachable);
    expect.verifySteps([UNANSWERED]);
    expect(applesOf(till)).toBe(3);
});

test("without network the figures have their age and their rules", async () => {
    stepLog("warn");
    const clock = new FakeClock();
    useDevice(deviceWith(clock));
    clock.sleep(2 * DAY);
    const till = await openWithoutNetwork();
    expect.verifySteps([UNANSWERED]);
    expect(applesOf(till)).toBe(3);
    expect(till.guard.freshness).toBe("stale");
    expect(till.guard.age.seconds).toBe(2 * DAY);
    expect(till.guard.isBlind).toBe(false);
    expect(till.guard.rules.fallback.policy).toBe("never");
    await mountWithCleanup(StockBadge, { props: { product: till.template(APPLE.template) } });
    expect(".stock-badge").toHaveClass("stock-level-old");
    expect(".stock-badge").toHaveAttribute("data-qty", "3");
    expect(".stock-badge").toHaveAttribute("title", /^In stock: 3(\.00)?, as of /);
});

test("young figures of the page before are not live until they are confirmed", async () => {
    const clock = new FakeClock();
    useDevice(deviceWith(clock));
    onPull(() => new Promise(() => undefined));
    const till = await openUninformedTill();
    expect(applesOf(till)).toBe(3);
    expect(till.guard.freshness).toBe("delayed");
    expect(till.guard.isOld).toBe(false);
});

test("it asks only for what changed since", async () => {
    const clock = new FakeClock();
    useDevice(deviceWith(clock));
    onPull((version, digest) => {
        expect.step([version, digest === null ? "no rules" : "rules"]);
        return { ...stockAnswer(STOCK, digest), kind: "same", rows: [] };
    });
    const till = await openUninformedTill();
    await waitUntil(() => till.guard.freshness === "live");
    expect.verifySteps([[7, "rules"]]);
    expect(applesOf(till)).toBe(3);
});

test("what was sold and no figure counts yet is off the shelf, until one does", async () => {
    stepLog("warn");
    const clock = new FakeClock();
    useDevice(deviceWith(clock, [["sold-before", [[APPLE.variant, 2]]]]));
    const till = await openWithoutNetwork();
    expect(applesOf(till)).toBe(1);
    till.feed.stop();
    // The recount of every minute knows it, too.
    await clock.pass(70);
    expect(applesOf(till)).toBe(1);
    const news = { ...STOCK, version: 8, figures: { [APPLE.variant]: 1 } };
    onPull((_version, digest) => stockAnswer(news, digest));
    till.feed.start();
    await waitUntil(() => till.guard.known().version === 8);
    expect(applesOf(till)).toBe(1);
    till.feed.stop();
    await clock.pass(70);
    expect(applesOf(till)).toBe(1);
    expect.verifySteps([UNANSWERED]);
});

test("what a till is told is kept, and a sale that is under way with it", async () => {
    const clock = new FakeClock();
    const disk = new MemoryDisk();
    useDevice(disk);
    const till = await openTill(STOCK);
    await clock.pass(2);
    expect(disk.pieces.get(FIGURES)).toEqual([[APPLE.variant, 3, 0, 0]]);
    await till.add(APPLE.variant, 2);
    till.order.update({ state: "paid" });
    till.onOrderSending(till.order);
    await waitUntil(() => JSON.stringify(disk.pieces.get("head")).includes(till.order.uuid));
    expect(disk.pieces.get("head")).toEqual({
        ...(disk.pieces.get("head") as object),
        sales: [[till.order.uuid, [[APPLE.variant, 2]]]],
    });
});

test("foreign content is not believed: the till starts as if there were none", async () => {
    stepLog("warn");
    const clock = new FakeClock();
    const disk = deviceWith(clock);
    disk.pieces.set(FIGURES, "<html>");
    useDevice(disk);
    const till = await openWithoutNetwork();
    expect.verifySteps([NOT_KEPT, UNANSWERED]);
    expect(applesOf(till)).toBe(null);
    expect(till.guard.freshness).toBe("unknown");
    expect(till.device.trouble).toBe("nonsense");
    till.feed.stop();
    await clock.pass(70);
    // Nothing is kept yet in its place.
    expect(till.device.trouble).toBe("nonsense");
    onPull((_version, digest) => stockAnswer(STOCK, digest));
    till.feed.start();
    await waitUntil(() => till.guard.known().version === 7);
    till.feed.stop();
    await clock.pass(2);
    expect(till.device.trouble).toBe(null);
    expect(disk.pieces.get(FIGURES)).toEqual([[APPLE.variant, 3, 0, 0]]);
});

test("a device that keeps nothing sells all the same, and says why", async () => {
    stepLog("warn");
    new FakeClock();
    const storage = new MemoryStorage();
    storage.open = () => Promise.reject(new StorageError("absent"));
    patchWithCleanup(deviceStorage, { create: () => storage });
    const till = await openTill(STOCK);
    expect.verifySteps([NOT_KEPT]);
    expect(till.device.trouble).toBe("absent");
    await till.add(APPLE.variant, 2);
    expect(till.inOrder(APPLE.variant)).toBe(2);
    expect(applesOf(till)).toBe(1);
});

test("another tab of the same till takes over, and this one says so", async () => {
    stepLog("warn");
    const clock = new FakeClock();
    const disk = new MemoryDisk();
    useDevice(disk);
    const till = await openTill(STOCK);
    await clock.pass(2);
    await new MemoryStorage(disk).open();
    await till.hears({ ...STOCK, version: 8, figures: { [APPLE.variant]: 2 } });
    await clock.pass(2);
    expect.verifySteps([NOT_KEPT]);
    expect(till.device.trouble).toBe("taken");
    expect(disk.pieces.get(FIGURES)).toEqual([[APPLE.variant, 3, 0, 0]]);
    expect(applesOf(till)).toBe(2);
});
