import { describe, expect, test } from "@odoo/hoot";
import { animationFrame } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosServices } from "@point_of_sale/app/services/pos_store";
import { makeServerError, patchWithCleanup } from "@web/../tests/web_test_helpers";
import type { NewsListener } from "../../../src/core/stock_source";
import { RpcStockSource } from "../../../src/app/services/rpc_stock_source";
import { beginRecall, recallStock } from "../../../src/app/services/stock_memory";
import { openStockDesk } from "../../../src/app/services/stock_desk";
import { onPull } from "../data/pos_config.data";
import { APPLE, FRUIT } from "../data/shop";
import { stockAnswer } from "../data/stock_answer";
import { FakeClock } from "../utils/fake_clock";
import { stepLog } from "../utils/log";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openUninformedTill, type Till } from "../utils/till";

definePosModels();

const REFUSED = "warn: POS Stock Guard: the stock figures could not be refreshed.";

async function expectPlainOdoo(till: Till): Promise<void> {
    await till.add(APPLE.variant, 3);
    expect(till.inOrder(APPLE.variant)).toBe(3);
    expect(DIALOG).toHaveCount(0);
    expect(till.guard.freshness).toBe("unknown");
    expect(till.guard.isBlind).toBe(true);
    expect(till.guard.levelOf(till.template(APPLE.template))).toEqual({
        quantity: null,
        state: "unknown",
    });
}

describe("a till that is not told its stock", () => {
    test("sells as plain Odoo when the server refuses", async () => {
        stepLog("warn");
        new FakeClock();
        onPull(() => {
            throw makeServerError({ type: "AccessError" });
        });
        await expectPlainOdoo(await openUninformedTill());
        expect.verifySteps([REFUSED]);
    });

    type Answer = Record<string, unknown>;
    const malformed: Record<string, (good: Answer) => unknown> = {
        nothing: () => null,
        "a page instead of an answer": () => "<html>",
        "that of another database": (good) => ({ ...good, db: "another" }),
        "no rules worth the name": (good) => ({ ...good, rules: {} }),
        "an unknown policy": (good) => ({
            ...good,
            rules: { ...(good["rules"] as object), default: { policy: "maybe", decided_by: "" } },
        }),
        "a row without figures": (good) => ({ ...good, rows: [[APPLE.variant]] }),
        "figures that are texts": (good) => ({ ...good, rows: [[APPLE.variant, "3", 0, 0]] }),
        "columns in another order": (good) => ({
            ...good,
            columns: ["product_id", "reserved", "on_hand", "unposted"],
        }),
        "a kind it does not know": (good) => ({ ...good, kind: "half" }),
        "a version that cannot be asked with": (good) => ({ ...good, version: 2 ** 31 }),
        "changes of what it was never told": (good) => ({ ...good, kind: "delta" }),
    };
    for (const [name, spoil] of Object.entries(malformed)) {
        test(`sells as plain Odoo when the answer is ${name}`, async () => {
            stepLog("warn");
            new FakeClock();
            onPull(() => spoil(stockAnswer({ policy: "never" })));
            await expectPlainOdoo(await openUninformedTill());
            expect.verifySteps([REFUSED]);
        });
    }

    test("waits in silence at first", async () => {
        const clock = new FakeClock();
        onPull(() => new Promise(() => undefined));
        const till = await openUninformedTill();
        expect(till.guard.isBlind).toBe(false);
        await clock.pass(15);
        expect(till.guard.isBlind).toBe(true);
    });

    test("asks again, and works once it is answered", async () => {
        stepLog("warn");
        const clock = new FakeClock();
        onPull(() => {
            throw makeServerError();
        });
        const till = await openUninformedTill();
        expect.verifySteps([REFUSED]);
        await till.add(APPLE.variant);
        onPull(() => stockAnswer({ figures: { [APPLE.variant]: 3 } }));
        await clock.pass(3);
        expect(till.guard.isBlind).toBe(false);
        expect(till.guard.freshness).toBe("live");
        expect(till.guard.levelOf(till.template(APPLE.template))?.quantity).toBe(2);
    });
});

/** The bus connects whenever it likes, and each time the till asks. */
function withoutNews(connected = false): void {
    patchWithCleanup(RpcStockSource.prototype, {
        subscribe(_feed: number, listener: NewsListener) {
            listener.onConnection(connected);
            return () => undefined;
        },
    });
}

test("asks with what it knows, and keeps its rules when the answer has none", async () => {
    withoutNews();
    onPull((sinceVersion, digest) => {
        expect.step([sinceVersion, digest === null ? "no rules" : "rules"]);
        return stockAnswer({ version: 4, policy: "never" }, digest);
    });
    const till = await openUninformedTill();
    expect.verifySteps([[null, "no rules"]]);
    await till.feed.refresh();
    expect.verifySteps([[4, "rules"]]);
    expect(till.guard.rules.fallback.policy).toBe("never");
});

test("a rule that is changed while the till is open holds within seconds", async () => {
    let tell: NewsListener["onMessage"] = () => undefined;
    patchWithCleanup(RpcStockSource.prototype, {
        subscribe(_feed: number, listener: NewsListener) {
            tell = (message) => {
                listener.onMessage(message);
            };
            return () => undefined;
        },
    });
    const clock = new FakeClock();
    const figures = { [APPLE.variant]: 1 };
    onPull((_version, digest) => stockAnswer({ figures }, digest));
    const till = await openUninformedTill();
    await clock.pass(1);
    await till.add(APPLE.variant);
    expect(till.guard.ruleOf(till.variant(APPLE.variant)).policy).toBe("allowed");
    onPull((version, digest) => {
        expect.step(`pull since ${version}`);
        return stockAnswer({ version: 2, figures, categories: { [FRUIT]: "never" } }, digest);
    });
    const message = { feed: 7, version: 2, mark: "mark 2", after: "mark 1" };
    const nothing = { figures: new Map(), claims: [], settled: [] };
    tell({ ...message, ...nothing, rulesChanged: true });
    await clock.pass(6);
    expect.verifySteps(["pull since 2"]);
    const added = till.add(APPLE.variant);
    await waitFor(DIALOG);
    expect(DIALOG).toHaveAttribute("data-decided-by", `Category ${FRUIT}`);
    await answering(added, "cancel");
    expect(till.inOrder(APPLE.variant)).toBe(1);
});

test("asks every ten seconds without a websocket", async () => {
    withoutNews();
    const clock = new FakeClock();
    onPull(() => {
        expect.step("pull");
        return stockAnswer();
    });
    const till = await openUninformedTill();
    expect.verifySteps(["pull"]);
    expect(till.guard.contact.transport).toBe("polling");
    await clock.pass(12);
    expect.verifySteps(["pull"]);
});

test("confirms its figures every minute with one", async () => {
    withoutNews(true);
    const clock = new FakeClock();
    onPull(() => {
        expect.step("pull");
        return stockAnswer();
    });
    const till = await openUninformedTill();
    expect.verifySteps(["pull"]);
    expect(till.guard.contact.transport).toBe("websocket");
    // What came before it could hear.
    await clock.pass(5);
    expect.verifySteps(["pull"]);
    // Nine tenths of a heartbeat at least, eleven tenths at most.
    await clock.pass(38);
    expect.verifySteps([]);
    await clock.pass(20);
    expect.verifySteps(["pull"]);
});

test("a desk that cannot be opened leaves a till that sells", async () => {
    stepLog("error");
    const till = await openUninformedTill();
    const nothing = {} as PosServices;
    const nobody = { choice: "cancel", consent: null } as const;
    const noTill = {
        isWaiting: () => false,
        ask: () => Promise.resolve(nobody),
        tell: () => Promise.resolve(true),
        isShown: () => false,
        startOver: () => undefined,
        onAnswer: () => undefined,
    };
    till.store.stockDesk = openStockDesk(nothing, noTill, await recallStock(beginRecall()));
    expect(till.store.stockDesk).toBe(null);
    expect.verifySteps(["error: POS Stock Guard could not start: stock is not being checked."]);
    await till.add(APPLE.variant, 2);
    expect(till.inOrder(APPLE.variant)).toBe(2);
});

test("calls nothing live that it has slept over, as soon as somebody looks at it", async () => {
    withoutNews();
    const clock = new FakeClock();
    onPull(() => stockAnswer());
    const till = await openUninformedTill();
    expect(till.guard.freshness).toBe("live");
    clock.sleep(8 * 3600);
    onPull(() => {
        expect.step("pull");
        return new Promise(() => undefined);
    });
    document.dispatchEvent(new Event("visibilitychange"));
    expect([till.guard.freshness, till.guard.isOld]).toEqual(["stale", true]);
    await animationFrame();
    expect.verifySteps(["pull"]);
});

test("asks again as soon as somebody looks at it, or it wakes up", async () => {
    withoutNews();
    const clock = new FakeClock();
    onPull(() => {
        expect.step("pull");
        return stockAnswer();
    });
    const till = await openUninformedTill();
    expect.verifySteps(["pull"]);
    document.dispatchEvent(new Event("visibilitychange"));
    await animationFrame();
    expect.verifySteps(["pull"]);
    clock.sleep(8 * 3600);
    await clock.pass(5);
    expect.verifySteps(["pull"]);
    expect(till.guard.freshness).toBe("live");
});
