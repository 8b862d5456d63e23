// Compiled from cart_gate_serial.test.ts; edit that file.
import { expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { APPLE } from "../data/shop";
import { waitFor } from "../utils/patience";
import { answerPopup } from "../utils/popup";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
async function openTillOfSerials(numbers) {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 2 } });
    till.template(APPLE.template).update({ tracking: "serial" });
    const call = till.store.data.call.bind(till.store.data);
    till.store.data.call = (model, method, args, kwargs) =>
        method === "get_existing_lots" ? Promise.resolve([]) : call(model, method, args, kwargs);
    answerPopup(till, "SelectLotPopup", () => numbers.map((text) => ({ text })));
    return till;
}
test("as many serial numbers as there are", async () => {
    const till = await openTillOfSerials(["A", "B"]);
    await till.add(APPLE.variant);
    expect(DIALOG).toHaveCount(0);
    expect(till.inOrder(APPLE.variant)).toBe(2);
});
test("more serial numbers than there are", async () => {
    const till = await openTillOfSerials(["A", "B", "C", "D"]);
    const added = till.add(APPLE.variant);
    await waitFor(DIALOG);
    expect(`${DIALOG}[data-short-by="2"]`).toHaveCount(1);
    await answering(added, "cancel");
    expect(till.inOrder(APPLE.variant)).toBe(0);
});
