import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, click } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { OrderSummary } from "@point_of_sale/app/screens/product_screen/order_summary/order_summary";
import { makeServerError, mountWithCleanup } from "@web/../tests/web_test_helpers";
import { BASKET, KITS, packTheBaskets } from "../data/picnic";
import { answerStock } from "../data/pos_config.data";
import { APPLE, GIFT_BOX, HAIRCUT, SHIRT } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { FakeClock } from "../utils/fake_clock";
import { waitFor } from "../utils/patience";
import { answerPopup } from "../utils/popup";
import { type } from "../utils/numpad";
import { DIALOG } from "../utils/shortage_dialog";
import { openTill, type Till } from "../utils/till";

definePosModels();

const THREE_APPLES: StockOnServer = { policy: "never", figures: { [APPLE.variant]: 3 } };

interface Counter extends Till {
    readonly clock: FakeClock;
}

/** A till with its cart on the screen. */
async function openCounter(stock: StockOnServer = THREE_APPLES): Promise<Counter> {
    const clock = new FakeClock();
    const till = await openTill(stock);
    await mountWithCleanup(OrderSummary);
    return { ...till, clock };
}

/** Nobody touches a key for long enough. */
async function pause({ clock }: Counter): Promise<void> {
    await clock.pass(1.1);
    await animationFrame();
}

async function answer(button: string): Promise<void> {
    await click(`[data-action=${button}]`);
    await animationFrame();
    await animationFrame();
}

describe("B.4 row 5: numpad", () => {
    test("is asked once for a number, not at each key", async () => {
        const till = await openCounter();
        await till.add(APPLE.variant);
        await type(till, "1", "2", "0");
        expect(DIALOG).toHaveCount(0);
        expect(till.inOrder(APPLE.variant)).toBe(120);
        expect(".stock-hint").toHaveText("117 short");
        await pause(till);
        expect(DIALOG).toHaveAttribute("data-short-by", "117");
        await answer("set-to-available");
        expect(till.inOrder(APPLE.variant)).toBe(3);
        expect(DIALOG).toHaveCount(0);
        await pause(till);
        expect(DIALOG).toHaveCount(0);
    });

    test("each key begins the pause anew", async () => {
        const till = await openCounter();
        await till.add(APPLE.variant);
        await type(till, "7");
        await till.clock.pass(0.9);
        await type(till, "0");
        await till.clock.pass(0.9);
        expect(DIALOG).toHaveCount(0);
        await till.clock.pass(0.2);
        expect(DIALOG).toHaveAttribute("data-short-by", "67");
    });

    test("no goes back to what it was before the first key, and the next key starts over", async () => {
        const till = await openCounter();
        await till.add(APPLE.variant, 2);
        await type(till, "1", "2");
        await pause(till);
        expect("[data-action=cancel]").toHaveText("Back to 2");
        await answer("cancel");
        expect(till.inOrder(APPLE.variant)).toBe(2);
        await type(till, "3");
        await pause(till);
        expect(DIALOG).toHaveCount(0);
        expect(till.inOrder(APPLE.variant)).toBe(3);
    });

    test("what is left is offered once where it was that much before", async () => {
        const till = await openCounter({ ...THREE_APPLES, figures: { [APPLE.variant]: 1 } });
        await till.add(APPLE.variant);
        await type(till, "3");
        await pause(till);
        expect("[data-action=set-to-available]").toHaveCount(0);
        expect("[data-action=cancel]").toHaveText("Back to 1");
        await answer("cancel");
        expect(till.inOrder(APPLE.variant)).toBe(1);
    });

    test("what is left is offered where there are fewer by now", async () => {
        const till = await openCounter();
        await till.add(APPLE.variant, 3);
        await till.hears({ version: 2, ...THREE_APPLES, figures: { [APPLE.variant]: 1 } });
        await type(till, "5");
        await pause(till);
        expect("[data-action=set-to-available]").toHaveText("Set to 1");
        expect("[data-action=cancel]").toHaveText("Back to 3");
        await answer("set-to-available");
        expect(till.inOrder(APPLE.variant)).toBe(1);
    });

    test("what is enough is never asked about, be it after a detour", async () => {
        const till = await openCounter();
        await till.add(APPLE.variant);
        await type(till, "1", "2", "Backspace", "Backspace", "2");
        await pause(till);
        expect(DIALOG).toHaveCount(0);
        expect(till.inOrder(APPLE.variant)).toBe(2);
    });

    test("a quantity that goes down is never refused, however short it is", async () => {
        const till = await openCounter({ policy: "allowed", figures: {} });
        await till.add(APPLE.variant, 9);
        await till.hears({ version: 2, policy: "never", figures: {} });
        await type(till, "5");
        await pause(till);
        expect(DIALOG).toHaveCount(0);
        expect(till.inOrder(APPLE.variant)).toBe(5);
    });

    test("goods that come back are never refused", async () => {
        const till = await openCounter({ policy: "never" });
        await till.add(APPLE.variant, -1);
        await type(till, "9", "-");
        await pause(till);
        expect(DIALOG).toHaveCount(0);
        expect(till.inOrder(APPLE.variant)).toBe(-9);
    });

    test("services are never refused, and prices and discounts are no quantities", async () => {
        const till = await openCounter();
        await till.add(HAIRCUT.variant);
        await type(till, "9", "9");
        await pause(till);
        await till.add(APPLE.variant);
        till.store.numpadMode = "price";
        await type(till, "9", "9");
        await pause(till);
        till.store.numpadMode = "discount";
        await type(till, "9", "9");
        await pause(till);
        expect(DIALOG).toHaveCount(0);
        expect(till.inOrder(APPLE.variant)).toBe(1);
    });

    test("a warning is given once", async () => {
        const till = await openCounter({ ...THREE_APPLES, policy: "warn" });
        await till.add(APPLE.variant);
        await type(till, "5");
        await pause(till);
        await answer("continue");
        await type(till, "0");
        await pause(till);
        expect(DIALOG).toHaveCount(0);
        expect(till.inOrder(APPLE.variant)).toBe(50);
    });

    test("all lines of the product count, and the typed one gives way", async () => {
        const till = await openCounter();
        await till.add(APPLE.variant, 1);
        await till.store.addLineToOrder(
            { product_tmpl_id: APPLE.template, qty: 1, price_unit: 1 },
            till.order
        );
        const [first] = till.order.lines;
        if (first) {
            till.store.selectOrderLine(till.order, first);
        }
        await type(till, "5");
        await pause(till);
        expect(DIALOG).toHaveAttribute("data-short-by", "3");
        await answer("set-to-available");
        expect(till.order.lines.map(({ qty }) => qty)).toEqual([2, 1]);
    });

    test("kits are offered as often as there are", async () => {
        const till = await openCounter({
            policy: "never",
            figures: { [APPLE.variant]: 10, [SHIRT.small]: 7 },
            kits: KITS,
        });
        packTheBaskets(till.store);
        await till.add(BASKET.variant);
        await type(till, "4");
        await pause(till);
        await answer("set-to-available");
        expect(till.inOrder(BASKET.variant)).toBe(2);
    });

    test("the next scan comes after the answer", async () => {
        const till = await openCounter({
            ...THREE_APPLES,
            figures: { [APPLE.variant]: 3, [SHIRT.small]: 1 },
        });
        await till.add(APPLE.variant);
        await type(till, "8");
        const scan = till.add(SHIRT.small);
        await waitFor(DIALOG);
        expect(till.inOrder(SHIRT.small)).toBe(0);
        await answer("cancel");
        await scan;
        expect(till.inOrder(APPLE.variant)).toBe(1);
        expect(till.inOrder(SHIRT.small)).toBe(1);
    });

    test("another line asks about the one before", async () => {
        const till = await openCounter({
            ...THREE_APPLES,
            figures: { [APPLE.variant]: 3, [SHIRT.small]: 9 },
        });
        await till.add(SHIRT.small);
        await till.add(APPLE.variant);
        await type(till, "8");
        const [shirts] = till.order.lines;
        if (shirts) {
            till.store.selectOrderLine(till.order, shirts);
        }
        till.store.numberBuffer.reset();
        await type(till, "2");
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-product-id", String(APPLE.variant));
        await answer("cancel");
        expect(till.inOrder(APPLE.variant)).toBe(1);
        expect(till.inOrder(SHIRT.small)).toBe(2);
    });

    test("who goes to pay is asked there, and once", async () => {
        answerStock({
            claimStock() {
                throw makeServerError({ message: "Not today" });
            },
        });
        const till = await openCounter();
        await till.add(APPLE.variant);
        await type(till, "8");
        const paid = till.store.pay();
        await waitFor(DIALOG);
        expect("[data-action=cancel]").toHaveText("Back to the order");
        await answer("cancel");
        await paid;
        await pause(till);
        expect(DIALOG).toHaveCount(0);
        expect(till.inOrder(APPLE.variant)).toBe(8);
    });
});

test("B.4 row 6: the popup that asks for a quantity is answered at once", async () => {
    const till = await openCounter();
    till.store.disallowLineQuantityChange = () => true;
    answerPopup(till, "NumberPopup", () => "7");
    await till.add(APPLE.variant);
    await type(till, "7");
    await waitFor(DIALOG);
    expect(DIALOG).toHaveAttribute("data-short-by", "4");
    await answer("set-to-available");
    expect(till.inOrder(APPLE.variant)).toBe(3);
    await pause(till);
    expect(DIALOG).toHaveCount(0);
});

describe("B.4 row 9: quantity of a combo", () => {
    const stock: StockOnServer = {
        policy: "never",
        figures: { [APPLE.variant]: 9, [SHIRT.small]: 2 },
    };

    test("its choices are judged, and it goes back whole", async () => {
        const till = await openCounter(stock);
        await till.add(GIFT_BOX.variant);
        await type(till, "4");
        expect(till.inOrder(SHIRT.small)).toBe(4);
        await pause(till);
        expect(DIALOG).toHaveAttribute("data-product-id", String(SHIRT.small));
        expect("[data-action=set-to-available]").toHaveCount(0);
        await answer("cancel");
        for (const id of [GIFT_BOX.variant, APPLE.variant, SHIRT.small]) {
            expect(till.inOrder(id)).toBe(1);
        }
    });

    test("typed on a choice it is the combo's", async () => {
        const till = await openCounter(stock);
        await till.add(GIFT_BOX.variant);
        const choice = till.order.lines.find(({ combo_parent_id }) => combo_parent_id);
        if (choice) {
            till.store.selectOrderLine(till.order, choice);
        }
        await type(till, "2");
        await pause(till);
        expect(DIALOG).toHaveCount(0);
        expect(till.inOrder(GIFT_BOX.variant)).toBe(2);
        expect(till.inOrder(SHIRT.small)).toBe(2);
    });
});
