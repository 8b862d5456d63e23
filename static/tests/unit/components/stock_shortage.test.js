// Compiled from stock_shortage.test.ts; edit that file.
import { describe, expect, test } from "@odoo/hoot";
import { click, queryAll, waitFor } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import {
    askAboutShortage,
    StockShortage,
} from "../../../src/app/components/stock_shortage/stock_shortage";
import { APPLE } from "../data/shop";
import { servedBy } from "../utils/cashier";
import { FakeClock } from "../utils/fake_clock";
import { DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
function shortageOf(till, verdict, changes = {}) {
    return {
        order: till.order,
        variant: till.variant(APPLE.variant),
        requested: 5,
        remaining: 3,
        decision: {
            verdict,
            reason: "short",
            shortBy: 2,
            decidedBy: "Food / Fruit",
            decider: "category",
        },
        settable: 3,
        heldBy: [],
        isTold: false,
        ...changes,
    };
}
async function show(shortage, till, shown = {}) {
    till.store.dialog.add(StockShortage, {
        shortage,
        isManager: shown.isManager ?? false,
        canAsk: shown.canAsk ?? false,
        approve: () => Promise.resolve({ approver: { userId: 2 }, reason: null }),
        ageSeconds: shown.ageSeconds ?? null,
        getPayload: ({ choice }) => {
            expect.step(choice);
        },
    });
    await waitFor(DIALOG);
}
function buttons() {
    return queryAll("[data-action]").map((button) => button.getAttribute("data-action"));
}
describe("buttons", () => {
    const cases = [
        ["block", false, ["set-to-available", "cancel"]],
        ["block", true, ["set-to-available", "cancel"]],
        ["approve", false, ["set-to-available", "cancel"]],
        ["approve", true, ["set-to-available", "approve", "cancel"]],
        ["warn", false, ["set-to-available", "continue", "cancel"]],
        ["warn", true, ["set-to-available", "continue", "cancel"]],
    ];
    for (const [verdict, isManager, expected] of cases) {
        test(`${verdict}, ${isManager ? "manager" : "cashier"}`, async () => {
            const till = await openTill();
            await show(shortageOf(till, verdict), till, { isManager });
            expect(buttons()).toEqual(expected);
        });
    }
    test("nothing to set without something left", async () => {
        const till = await openTill();
        await show(shortageOf(till, "block", { settable: null }), till);
        expect(buttons()).toEqual(["cancel"]);
    });
    const choices = [
        ["set-to-available", "block", "set"],
        ["approve", "approve", "proceed"],
        ["continue", "warn", "proceed"],
        ["cancel", "block", "cancel"],
    ];
    for (const [button, verdict, choice] of choices) {
        test(`${button} means ${choice}`, async () => {
            const till = await openTill();
            await show(shortageOf(till, verdict), till, { isManager: true });
            await click(`[data-action=${button}]`);
            expect.verifySteps([choice]);
        });
    }
});
describe("what it says", () => {
    test("attributes and figures", async () => {
        const till = await openTill();
        await show(shortageOf(till, "block"), till);
        expect(DIALOG).toHaveAttribute("data-product-id", String(APPLE.variant));
        expect(DIALOG).toHaveAttribute("data-short-by", "2");
        expect(DIALOG).toHaveAttribute("data-decided-by", "Food / Fruit");
        expect(".modal-title").toHaveText("Apple");
        expect(".stock-shortage-headline").toHaveText("Only 3 left");
        expect("[data-action=set-to-available]").toHaveText("Set to 3");
        expect(DIALOG).toHaveText(/Never sold short: rule of category Food \/ Fruit$/);
    });
    test("nothing left", async () => {
        const till = await openTill();
        await show(shortageOf(till, "block", { remaining: -1, settable: null }), till);
        expect(".stock-shortage-headline").toHaveText("Out of stock");
    });
    test("nothing known", async () => {
        const till = await openTill();
        const decision = {
            verdict: "approve",
            reason: "unknown",
            shortBy: null,
            decidedBy: "Shop",
            decider: "config",
        };
        const unknown = { remaining: null, settable: null, decision };
        await show(shortageOf(till, "approve", unknown), till);
        expect(".stock-shortage-headline").toHaveText("Stock not known yet");
        expect(DIALOG).not.toHaveAttribute("data-short-by");
        expect(DIALOG).not.toHaveText(/Short by/);
        expect(DIALOG).not.toHaveText(/In stock/);
    });
    test("who may decide", async () => {
        const till = await openTill();
        await show(shortageOf(till, "approve"), till, { canAsk: true });
        expect(DIALOG).toHaveText(/Only a manager can sell more: rule of category Food \/ Fruit$/);
        expect("[data-action=approve]").toHaveText("Ask a manager");
    });
    test("who would have to be there", async () => {
        const till = await openTill();
        await show(shortageOf(till, "approve"), till);
        expect(DIALOG).toHaveText(
            /A POS manager must be logged in to sell more: rule of category Food/
        );
        expect("[data-action=approve]").toHaveCount(0);
    });
    test("how old the figures are", async () => {
        const till = await openTill();
        await show(shortageOf(till, "block"), till, { ageSeconds: 125 });
        expect(DIALOG).toHaveText(/As of 2 minutes ago/);
    });
});
describe("asked by the till", () => {
    test("of a manager, with live figures", async () => {
        servedBy("manager");
        const till = await openTill();
        const asked = askAboutShortage(till.store, shortageOf(till, "approve"));
        await waitFor("[data-action=approve]");
        expect(DIALOG).not.toHaveText(/As of/);
        await click("[data-action=approve]");
        expect((await asked).choice).toBe("proceed");
    });
    test("of a cashier, with old figures", async () => {
        servedBy("cashier");
        const clock = new FakeClock();
        const till = await openTill();
        till.feed.stop();
        await clock.pass(180);
        const asked = askAboutShortage(till.store, shortageOf(till, "approve"));
        await waitFor(DIALOG);
        expect("[data-action=approve]").toHaveCount(0);
        expect(DIALOG).toHaveText(/As of 3 minutes ago/);
        await click(".modal-header .btn-close");
        expect((await asked).choice).toBe("cancel");
    });
});
