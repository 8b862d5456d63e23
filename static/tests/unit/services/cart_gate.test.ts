import { describe, expect, test } from "@odoo/hoot";
import { press } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { APPLE, CHEWING_GUM, FRUIT, HAIRCUT, SHIRT } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { servedBy } from "../utils/cashier";
import { FakeClock } from "../utils/fake_clock";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";

definePosModels();

const THREE_APPLES: StockOnServer = { figures: { [APPLE.variant]: 3 } };

describe("by rule", () => {
    test("allowed: sells below zero without a word", async () => {
        const till = await openTill({ ...THREE_APPLES, policy: "allowed" });
        await till.add(APPLE.variant, 5);
        expect(till.inOrder(APPLE.variant)).toBe(5);
        expect(DIALOG).toHaveCount(0);
    });

    test("never: sells what there is without a word, and not one more", async () => {
        const till = await openTill({ ...THREE_APPLES, policy: "never" });
        await till.add(APPLE.variant, 3);
        expect(till.inOrder(APPLE.variant)).toBe(3);
        await answering(till.add(APPLE.variant), "cancel");
        expect(till.inOrder(APPLE.variant)).toBe(3);
    });

    test("never: says what is short and whose rule it is", async () => {
        const till = await openTill({ ...THREE_APPLES, categories: { [FRUIT]: "never" } });
        const added = till.add(APPLE.variant, 5);
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-product-id", String(APPLE.variant));
        expect(DIALOG).toHaveAttribute("data-short-by", "2");
        expect(DIALOG).toHaveAttribute("data-decided-by", `Category ${FRUIT}`);
        expect(await answering(added, "cancel")).toBe(undefined);
        expect(till.order.lines.length).toBe(0);
    });

    test("the rule of the category goes before the till's", async () => {
        const till = await openTill({ policy: "never", categories: { [FRUIT]: "allowed" } });
        await till.add(APPLE.variant);
        expect(till.inOrder(APPLE.variant)).toBe(1);
        await answering(till.add(SHIRT.small), "cancel");
        expect(till.inOrder(SHIRT.small)).toBe(0);
    });

    test("the rule of the product goes before that of its category", async () => {
        const till = await openTill({
            ...THREE_APPLES,
            categories: { [FRUIT]: "allowed" },
            products: { never: [APPLE.template] },
        });
        const added = till.add(APPLE.variant, 5);
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-decided-by", "Apple");
        expect(DIALOG).toHaveText(/rule of product Apple/);
        await answering(added, "cancel");
        expect(till.inOrder(APPLE.variant)).toBe(0);
    });

    test("the rule of the stock location is named as such", async () => {
        const till = await openTill({ ...THREE_APPLES, policy: "never", decider: "location" });
        const added = till.add(APPLE.variant, 5);
        await waitFor(DIALOG);
        expect(DIALOG).toHaveText(/rule of stock location Hoot/);
        await answering(added, "cancel");
    });

    test("warn: asks once for each product of an order, and sells", async () => {
        const till = await openTill({ policy: "warn" });
        await answering(till.add(APPLE.variant), "continue");
        await till.add(APPLE.variant);
        expect(till.inOrder(APPLE.variant)).toBe(2);
        await answering(till.add(SHIRT.small), "cancel");
        expect(till.inOrder(SHIRT.small)).toBe(0);
        const other = till.store.addNewOrder();
        const added = till.store.addLineToOrder({ product_tmpl_id: APPLE.template }, other);
        await answering(added, "continue");
        expect(other.lines.length).toBe(1);
    });

    test("approve: a manager sells it, and is asked each time", async () => {
        servedBy("manager");
        const till = await openTill({ policy: "approve" });
        await answering(till.add(APPLE.variant), "approve");
        await answering(till.add(APPLE.variant), "approve");
        expect(till.inOrder(APPLE.variant)).toBe(2);
    });

    test("approve: a cashier can only leave it", async () => {
        servedBy("cashier");
        const till = await openTill({ policy: "approve" });
        const added = till.add(APPLE.variant);
        await waitFor(DIALOG);
        expect("[data-action=approve]").toHaveCount(0);
        expect("[data-action=continue]").toHaveCount(0);
        await answering(added, "cancel");
        expect(till.inOrder(APPLE.variant)).toBe(0);
    });

    test("never becomes approve when the figures are old", async () => {
        servedBy("manager");
        const clock = new FakeClock();
        const till = await openTill({ policy: "never", whenStale: "approve" });
        till.feed.stop();
        await clock.pass(301);
        await answering(till.add(APPLE.variant), "approve");
        expect(till.inOrder(APPLE.variant)).toBe(1);
    });
});

describe("set to available", () => {
    test("takes what is there", async () => {
        const till = await openTill({ ...THREE_APPLES, policy: "never" });
        await answering(till.add(APPLE.variant, 5), "set-to-available");
        expect(till.inOrder(APPLE.variant)).toBe(3);
    });

    test("fills a line that is there already up", async () => {
        const till = await openTill({ ...THREE_APPLES, policy: "never" });
        await till.add(APPLE.variant, 2);
        const added = till.add(APPLE.variant, 4);
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-short-by", "3");
        await answering(added, "set-to-available");
        expect(till.order.lines.length).toBe(1);
        expect(till.inOrder(APPLE.variant)).toBe(3);
    });

    test("is not offered when nothing is left", async () => {
        const till = await openTill({ ...THREE_APPLES, policy: "never" });
        await till.add(APPLE.variant, 3);
        const added = till.add(APPLE.variant);
        await waitFor(DIALOG);
        expect("[data-action=set-to-available]").toHaveCount(0);
        await answering(added, "cancel");
    });

    test("leaves out what other open orders of the till hold", async () => {
        const till = await openTill({ ...THREE_APPLES, policy: "never" });
        const other = till.store.addNewOrder();
        await till.store.addLineToOrder({ product_tmpl_id: APPLE.template, qty: 2 }, other);
        await answering(till.add(APPLE.variant, 2), "set-to-available");
        expect(till.inOrder(APPLE.variant)).toBe(1);
    });
});

test("closing the question is a no", async () => {
    const till = await openTill({ policy: "warn" });
    const added = till.add(APPLE.variant);
    await waitFor(DIALOG);
    await press("Escape");
    await added;
    expect(till.inOrder(APPLE.variant)).toBe(0);
});

describe("free of any rule", () => {
    test("services and goods that are not stored", async () => {
        const till = await openTill({ policy: "never" });
        await till.add(HAIRCUT.variant, 2);
        await till.add(CHEWING_GUM.variant, 2);
        expect(till.order.lines.length).toBe(2);
        expect(DIALOG).toHaveCount(0);
    });

    test("products that are not counted here", async () => {
        const till = await openTill({ policy: "never", unchecked: [APPLE.variant] });
        await till.add(APPLE.variant, 2);
        expect(till.inOrder(APPLE.variant)).toBe(2);
    });

    test("what is given back", async () => {
        const till = await openTill({ policy: "never" });
        await till.add(APPLE.variant, -3);
        expect(till.inOrder(APPLE.variant)).toBe(-3);
        expect(DIALOG).toHaveCount(0);
    });

    test("an order of returns", async () => {
        const till = await openTill({ policy: "never" });
        const preset = till.store.models["pos.preset"].get(1);
        preset?.update({ is_return: true });
        till.order.update({ preset_id: preset });
        await till.add(APPLE.variant);
        expect(till.inOrder(APPLE.variant)).toBe(-1);
        expect(DIALOG).toHaveCount(0);
    });

    test("lines of an order that is imported, which relies on them", async () => {
        const till = await openTill({ policy: "never" });
        const values = { product_tmpl_id: APPLE.template, qty: 2 };
        const line = await till.store.addLineToOrder(values, till.order, {}, false);
        expect(line?.qty).toBe(2);
        expect(DIALOG).toHaveCount(0);
    });
});
