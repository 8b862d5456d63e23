// Compiled from returns_elsewhere.test.ts; edit that file.
import { describe, expect, test } from "@odoo/hoot";
import { tick } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { answerStock } from "../data/pos_config.data";
import { BAG, KITS, packTheBaskets } from "../data/picnic";
import { APPLE } from "../data/shop";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
const ELSEWHERE = { policy: "never", kits: KITS, returnsElsewhere: true };
async function openShop(apples, stock = ELSEWHERE) {
    answerStock({
        claimStock({ lines }) {
            expect.step(lines.map(({ product_id, qty }) => [product_id, qty]));
            return { ok: true, expires_at: "2026-01-01 00:00:00", shortages: [] };
        },
    });
    const till = await openTill({ ...stock, figures: { [APPLE.variant]: apples } });
    packTheBaskets(till.store);
    return till;
}
function put({ store, order }, product, quantity) {
    store.models["pos.order.line"].create({
        order_id: order.id,
        product_id: product,
        qty: quantity,
    });
}
function applesOf(till) {
    return till.guard.levelOf(till.template(APPLE.template))?.quantity;
}
describe("an exchange", () => {
    test("asks for what goes out", async () => {
        const till = await openShop(0);
        put(till, APPLE.variant, -1);
        const added = till.add(APPLE.variant, 1);
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-short-by", "1");
        await answering(added, "cancel");
        put(till, APPLE.variant, 1);
        await answering(till.checkout.settle(till.order), "cancel");
    });
    test("claims what goes out", async () => {
        const till = await openShop(3);
        put(till, APPLE.variant, -1);
        put(till, APPLE.variant, 2);
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect.verifySteps([[[APPLE.variant, 2]]]);
    });
    test("leaves on the card what is on the shelf", async () => {
        const till = await openShop(3);
        put(till, APPLE.variant, -1);
        put(till, APPLE.variant, 2);
        await tick();
        expect(applesOf(till)).toBe(1);
    });
    test("is of parts where a kit comes back", async () => {
        const till = await openShop(1);
        put(till, BAG.variant, -1);
        await till.add(APPLE.variant, 1);
        await tick();
        expect(applesOf(till)).toBe(0);
        await answering(till.add(APPLE.variant, 1), "cancel");
    });
    test("is on balance where goods come back to the shelf", async () => {
        const till = await openShop(0, { ...ELSEWHERE, returnsElsewhere: false });
        put(till, APPLE.variant, -1);
        await till.add(APPLE.variant, 1);
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(DIALOG).toHaveCount(0);
    });
});
test("what comes back alone is never refused, and claims nothing", async () => {
    const till = await openShop(0);
    put(till, APPLE.variant, -3);
    put(till, BAG.variant, -1);
    expect(await till.checkout.admits(till.order)).toBe(true);
    expect(DIALOG).toHaveCount(0);
    expect.verifySteps([]);
});
test("a line that is turned round is counted anew", async () => {
    const till = await openShop(5);
    put(till, APPLE.variant, -2);
    const [line] = till.order.lines;
    line?.setQuantity(2);
    await tick();
    expect(applesOf(till)).toBe(3);
    line?.setQuantity(-2);
    await tick();
    expect(applesOf(till)).toBe(5);
});
test("where goods come back to is heard of while the till is open", async () => {
    const till = await openShop(5, { ...ELSEWHERE, returnsElsewhere: false });
    put(till, APPLE.variant, -1);
    put(till, APPLE.variant, 2);
    await tick();
    expect(applesOf(till)).toBe(4);
    await till.hears({ ...ELSEWHERE, version: 2, figures: { [APPLE.variant]: 5 } });
    expect(applesOf(till)).toBe(3);
});
