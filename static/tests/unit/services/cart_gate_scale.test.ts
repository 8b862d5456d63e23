import { expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { CHEESE } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { waitFor } from "../utils/patience";
import { answerPopup } from "../utils/popup";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill, type Till } from "../utils/till";

definePosModels();

/** The scale's popup answers with this weight; other dialogs are shown. */
async function openTillWithScale(stock: StockOnServer, weight: number): Promise<Till> {
    const till = await openTill(stock);
    till.store.config.update({ iface_electronic_scale: true });
    answerPopup(till, "ScaleScreen", () => {
        expect.step("weigh");
        return weight;
    });
    return till;
}

test("with nothing left there is nothing to weigh", async () => {
    const till = await openTillWithScale({ policy: "never" }, 0.3);
    const added = till.add(CHEESE.variant);
    await waitFor(DIALOG);
    expect("[data-action=set-to-available]").toHaveCount(0);
    await answering(added, "cancel");
    expect.verifySteps([]);
    expect(till.inOrder(CHEESE.variant)).toBe(0);
});

test("with something left the scale decides", async () => {
    const stock: StockOnServer = { policy: "never", figures: { [CHEESE.variant]: 0.4 } };
    const till = await openTillWithScale(stock, 0.3);
    await till.add(CHEESE.variant);
    expect.verifySteps(["weigh"]);
    expect(till.inOrder(CHEESE.variant)).toBe(0.3);
});

test("more on the scale than there is", async () => {
    const stock: StockOnServer = { policy: "never", figures: { [CHEESE.variant]: 0.4 } };
    const till = await openTillWithScale(stock, 5);
    const added = till.add(CHEESE.variant);
    await waitFor(DIALOG);
    expect.verifySteps(["weigh"]);
    expect(`${DIALOG}[data-short-by="4.6"]`).toHaveCount(1);
    await answering(added, "cancel");
    expect(till.inOrder(CHEESE.variant)).toBe(0);
});
