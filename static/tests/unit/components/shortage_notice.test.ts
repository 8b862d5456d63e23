import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, click } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { ShortageNotice } from "../../../src/app/components/shortage_notice/shortage_notice";
import { APPLE, FRUIT, SHIRT } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { stepLog } from "../utils/log";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill, type Till } from "../utils/till";

definePosModels();

const NOTICE = ".stock-shortage-notice";
const STOCK: StockOnServer = {
    policy: "never",
    figures: { [APPLE.variant]: 3, [SHIRT.small]: 2 },
};

/** A till with an apple order of three, and the notice on its screen. */
async function openCart(stock: StockOnServer = STOCK): Promise<Till> {
    const till = await openTill(stock);
    await mountWithCleanup(ShortageNotice);
    await till.add(APPLE.variant, 3);
    await animationFrame();
    return till;
}

/** Another till sold some. */
async function sold(till: Till, figures: Record<number, number>): Promise<void> {
    await till.hears({ ...STOCK, version: 2, figures: { ...STOCK.figures, ...figures } });
    await animationFrame();
}

test("says nothing while there is enough", async () => {
    const till = await openCart();
    expect(NOTICE).toHaveCount(0);
    await sold(till, { [SHIRT.small]: 0 });
    expect(NOTICE).toHaveCount(0);
});

test("says what another till has sold of the order, and goes when there is enough again", async () => {
    const till = await openCart();
    await sold(till, { [APPLE.variant]: 1 });
    expect(NOTICE).toHaveAttribute("data-count", "1");
    expect(NOTICE).toHaveText(/Apple: 2 short/);
    till.order.lines[0]?.setQuantity(1);
    await animationFrame();
    expect(NOTICE).toHaveCount(0);
});

test("calls a product what its card does, without its code", async () => {
    const till = await openCart();
    till.variant(APPLE.variant).update({ default_code: "A-1", display_name: "[A-1] Apple [A-1] " });
    await sold(till, { [APPLE.variant]: 1 });
    expect(NOTICE).toHaveText("Apple [A-1] : 2 short");
});

test("counts where there are several", async () => {
    const till = await openCart();
    await till.add(SHIRT.small);
    await sold(till, { [APPLE.variant]: 0, [SHIRT.small]: 0 });
    expect(NOTICE).toHaveAttribute("data-count", "2");
    expect(NOTICE).toHaveText(/2 products are short/);
});

test("says what another till holds", async () => {
    const till = await openCart();
    await till.hears({ ...STOCK, claims: [["other order", APPLE.variant, 1, "Till 2"]] });
    await animationFrame();
    expect(NOTICE).toHaveText(/Apple: 1 short/);
});

describe("a tap", () => {
    test("leads to the line and what can be done about it", async () => {
        const till = await openCart();
        await till.add(SHIRT.small);
        await sold(till, { [APPLE.variant]: 1 });
        await click(NOTICE);
        await waitFor(DIALOG);
        expect(till.order.getSelectedOrderline()?.product_id.id).toBe(APPLE.variant);
        await answering(Promise.resolve(), "set-to-available");
        await animationFrame();
        expect(till.inOrder(APPLE.variant)).toBe(1);
        expect(NOTICE).toHaveCount(0);
    });

    test("takes out what is gone, one after the other", async () => {
        const till = await openCart();
        await till.add(SHIRT.small);
        await sold(till, { [APPLE.variant]: 0, [SHIRT.small]: 0 });
        await click(NOTICE);
        await answering(waitFor(DIALOG), "remove");
        await answering(waitFor(`${DIALOG}[data-product-id="${SHIRT.small}"]`), "cancel");
        await animationFrame();
        expect(till.inOrder(APPLE.variant)).toBe(0);
        expect(till.inOrder(SHIRT.small)).toBe(1);
        expect(NOTICE).toHaveAttribute("data-count", "1");
    });
});

test("what the cashier sells all the same is settled", async () => {
    const stock: StockOnServer = { ...STOCK, categories: { [FRUIT]: "warn" } };
    const till = await openTill(stock);
    await mountWithCleanup(ShortageNotice);
    await answering(till.add(APPLE.variant, 5), "continue");
    await animationFrame();
    expect(NOTICE).toHaveCount(0);
    await till.hears({ ...stock, version: 2, figures: { [APPLE.variant]: 1 } });
    await animationFrame();
    expect(NOTICE).toHaveText(/Apple: 4 short/);
    await click(NOTICE);
    await answering(waitFor(DIALOG), "continue");
    await animationFrame();
    expect(NOTICE).toHaveCount(0);
});

test("is gone with the order, and without a desk", async () => {
    const till = await openCart();
    await sold(till, { [APPLE.variant]: 1 });
    till.store.addNewOrder();
    await animationFrame();
    expect(NOTICE).toHaveCount(0);
    till.store.setOrder(till.order);
    await animationFrame();
    expect(NOTICE).toHaveCount(1);
    till.store.stockDesk = null;
    await animationFrame();
    expect(NOTICE).toHaveCount(0);
});

test("a fault of ours shows nothing and stops nothing", async () => {
    stepLog("error");
    const till = await openCart();
    till.guard.supplyFor = () => {
        throw new Error("A fault of ours");
    };
    await sold(till, { [APPLE.variant]: 1 });
    expect(NOTICE).toHaveCount(0);
    expect.verifySteps(["error: POS Stock Guard: an order could not be checked."]);
});
