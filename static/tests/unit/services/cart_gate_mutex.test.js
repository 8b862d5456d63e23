// Compiled from cart_gate_mutex.test.ts; edit that file.
import { expect, test } from "@odoo/hoot";
import { animationFrame, click } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { StockShortage } from "../../../src/app/components/stock_shortage/stock_shortage";
import { APPLE } from "../data/shop";
import { stepLog } from "../utils/log";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
test("of two additions of the last one only one gets in", async () => {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 1 } });
    const both = Promise.all([till.add(APPLE.variant), till.add(APPLE.variant)]);
    await answering(both, "cancel");
    expect(till.inOrder(APPLE.variant)).toBe(1);
    expect(DIALOG).toHaveCount(0);
});
test("questions are asked one after the other", async () => {
    const till = await openTill({ policy: "approve" });
    const all = Promise.all([1, 2, 3].map(() => till.add(APPLE.variant)));
    for (let question = 0; question < 3; question++) {
        await waitFor(DIALOG);
        expect(DIALOG).toHaveCount(1);
        await click("[data-action=cancel]");
        await animationFrame();
    }
    await all;
    expect(DIALOG).toHaveCount(0);
    expect(till.order.lines.length).toBe(0);
});
test("an addition that is given up does not hold its place", async () => {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 1 } });
    const price = till.store.handlePriceUnit.bind(till.store);
    till.store.handlePriceUnit = () => {
        throw new Error("A fault on the way to the line");
    };
    await expect(till.add(APPLE.variant)).rejects.toThrow("A fault on the way to the line");
    till.store.handlePriceUnit = price;
    await till.add(APPLE.variant);
    expect(till.inOrder(APPLE.variant)).toBe(1);
});
test("a check that fails lets the sale through and says so", async () => {
    stepLog("error");
    const till = await openTill({ policy: "never" });
    const decide = till.guard.decide.bind(till.guard);
    till.guard.decide = () => {
        throw new Error("A fault of ours");
    };
    await till.add(APPLE.variant);
    expect(till.inOrder(APPLE.variant)).toBe(1);
    expect.verifySteps(["error: POS Stock Guard: an order could not be checked."]);
    expect(till.guard.isBlind).toBe(true);
    till.guard.decide = decide;
    await answering(till.add(APPLE.variant), "cancel");
    expect(till.guard.isBlind).toBe(false);
});
test("a question that cannot be drawn is no answer: the sale goes on", async () => {
    stepLog("error");
    patchWithCleanup(StockShortage.prototype, {
        get headline() {
            throw new Error("A fault of ours");
        },
    });
    const till = await openTill({ policy: "never" });
    await till.add(APPLE.variant);
    expect(till.inOrder(APPLE.variant)).toBe(1);
    expect(await till.checkout.settle(till.order)).toBe(true);
    expect(DIALOG).toHaveCount(0);
    expect.verifySteps([
        "error: POS Stock Guard: an order could not be checked.",
        "error: POS Stock Guard: an order could not be checked.",
    ]);
    expect(till.guard.isBlind).toBe(true);
});
test("what was let in too late is on no order that is paid by then", async () => {
    const till = await openTill({ policy: "warn" });
    const added = till.add(APPLE.variant).catch(String);
    await waitFor(DIALOG);
    till.order.update({ state: "paid" });
    expect(await answering(added, "continue")).toBe("Error: Finalized Order cannot be modified");
    expect(till.order.lines.length).toBe(0);
});
