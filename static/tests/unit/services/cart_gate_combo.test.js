// Compiled from cart_gate_combo.test.ts; edit that file.
import { expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { APPLE, FRUIT_BOX, GIFT_BOX, SHIRT } from "../data/shop";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
test("a combo goes in when all its choices are there", async () => {
    const till = await openTill({
        policy: "never",
        figures: { [APPLE.variant]: 2, [SHIRT.small]: 2 },
    });
    await till.add(GIFT_BOX.variant, 2);
    expect(till.inOrder(GIFT_BOX.variant)).toBe(2);
    expect(till.inOrder(APPLE.variant)).toBe(2);
    expect(till.inOrder(SHIRT.small)).toBe(2);
    expect(DIALOG).toHaveCount(0);
});
test("a combo stays out, whole, when one of its choices is short", async () => {
    const till = await openTill({
        policy: "never",
        figures: { [APPLE.variant]: 2, [SHIRT.small]: 1 },
    });
    const added = till.add(GIFT_BOX.variant, 2);
    await waitFor(DIALOG);
    expect(DIALOG).toHaveAttribute("data-product-id", String(SHIRT.small));
    expect("[data-action=set-to-available]").toHaveCount(0);
    await answering(added, "cancel");
    expect(till.order.lines.length).toBe(0);
});
test("a combo of one product only is not divided either", async () => {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 1 } });
    const added = till.add(FRUIT_BOX.variant);
    await waitFor(DIALOG);
    expect(DIALOG).toHaveAttribute("data-short-by", "1");
    expect("[data-action=set-to-available]").toHaveCount(0);
    await answering(added, "cancel");
    expect(till.order.lines.length).toBe(0);
});
test("what single lines hold counts for the choices of a combo", async () => {
    const till = await openTill({
        policy: "never",
        figures: { [APPLE.variant]: 2, [SHIRT.small]: 9 },
    });
    await till.add(APPLE.variant, 2);
    await answering(till.add(GIFT_BOX.variant), "cancel");
    expect(till.inOrder(GIFT_BOX.variant)).toBe(0);
});
