import { expect, test } from "@odoo/hoot";
import { waitFor } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { PosStore } from "@point_of_sale/app/services/pos_store";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { CHEESE } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill, type Till } from "../utils/till";

definePosModels();

async function openTillWithScale(stock: StockOnServer): Promise<Till> {
    patchWithCleanup(PosStore.prototype, {
        weighProduct(): Promise<number> {
            expect.step("weigh");
            return Promise.resolve(0.3);
        },
    });
    const till = await openTill(stock);
    till.store.config.update({ iface_electronic_scale: true });
    return till;
}

test("with nothing left there is nothing to weigh", async () => {
    const till = await openTillWithScale({ policy: "never" });
    const added = till.add(CHEESE.variant);
    await waitFor(DIALOG);
    expect("[data-action=set-to-available]").toHaveCount(0);
    await answering(added, "cancel");
    expect.verifySteps([]);
    expect(till.inOrder(CHEESE.variant)).toBe(0);
});

test("with something left the scale decides", async () => {
    const till = await openTillWithScale({ policy: "never", figures: { [CHEESE.variant]: 0.4 } });
    await till.add(CHEESE.variant);
    expect.verifySteps(["weigh"]);
    expect(till.inOrder(CHEESE.variant)).toBe(0.3);
});
