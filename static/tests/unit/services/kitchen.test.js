// Compiled from kitchen.test.ts; edit that file.
import { expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { APPLE, HAIRCUT } from "../data/shop";
import { answerStock } from "../data/pos_config.data";
import { stepLog } from "../utils/log";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
const THREE_APPLES = { figures: { [APPLE.variant]: 3 }, policy: "never" };
function serverWith(available) {
    answerStock({
        claimStock({ lines, accepted }) {
            const [line] = lines;
            expect.step(`claim ${line?.qty ?? 0}`);
            const ok = accepted || (line?.qty ?? 0) <= available;
            const shortage = {
                product_id: APPLE.variant,
                requested: line?.qty ?? 0,
                available,
                short_by: (line?.qty ?? 0) - available,
                verdict: "block",
                decided_by: "Fruit",
                decider: "category",
                held_by: [["Till 2", 1]],
            };
            return { ok, expires_at: "2026-01-01 00:00:00", shortages: ok ? [] : [shortage] };
        },
        releaseStock() {
            expect.step("release");
            return true;
        },
    });
}
async function openKitchen() {
    const till = await openTill(THREE_APPLES);
    Object.assign(till.store.config, { stock_claim_at_kitchen: true });
    till.order.updateLastOrderChange = () => {
        expect.step("sent");
    };
    return till;
}
const send = (till) => till.store.checkPreparationStateAndSentOrderInPreparation(till.order);
test("what is sent is held before", async () => {
    serverWith(3);
    const till = await openKitchen();
    await till.add(APPLE.variant, 2);
    await send(till);
    expect.verifySteps(["claim 2", "sent"]);
});
test("where the shop does not want it, nothing is asked", async () => {
    serverWith(0);
    const till = await openKitchen();
    Object.assign(till.store.config, { stock_claim_at_kitchen: false });
    await till.add(APPLE.variant, 2);
    await send(till);
    expect.verifySteps(["sent"]);
});
test("what is short is asked about, and a refused order is not sent", async () => {
    serverWith(1);
    const till = await openKitchen();
    await till.add(APPLE.variant, 2);
    const sending = send(till).catch((error) => String(error));
    expect(await answering(sending, "cancel")).toBe(
        "Error: The order is not sent: goods are short."
    );
    expect.verifySteps(["claim 2", "release"]);
    await answering(send(till), "set-to-available");
    expect(till.inOrder(APPLE.variant)).toBe(1);
    expect.verifySteps(["claim 2", "claim 1", "sent"]);
});
test("leaving the payment leaves what the kitchen has", async () => {
    serverWith(3);
    const till = await openKitchen();
    await till.add(APPLE.variant, 2);
    await send(till);
    await till.add(APPLE.variant);
    expect(await till.checkout.admits(till.order)).toBe(true);
    till.checkout.leave(till.order);
    await Promise.resolve();
    expect.verifySteps(["claim 2", "sent", "claim 3", "claim 2"]);
});
test("an order that is deleted is let go", async () => {
    serverWith(3);
    const till = await openKitchen();
    await till.add(APPLE.variant, 2);
    await send(till);
    till.order.delete();
    await Promise.resolve();
    expect.verifySteps(["claim 2", "sent", "release"]);
});
test("what needs no stock, and what is cancelled, is sent unasked", async () => {
    serverWith(0);
    const till = await openKitchen();
    await till.add(HAIRCUT.variant);
    await send(till);
    expect(DIALOG).toHaveCount(0);
    expect.verifySteps(["sent"]);
});
test("a fault of ours keeps no order from the kitchen", async () => {
    stepLog("error");
    serverWith(3);
    const till = await openKitchen();
    await till.add(APPLE.variant);
    till.checkout.quantitiesOf = () => {
        throw new Error("A fault of ours");
    };
    await send(till);
    const logged = "error: POS Stock Guard: an order could not be checked.";
    expect.verifySteps([logged, logged, "sent"]);
    expect(till.guard.isBlind).toBe(true);
});
