// Compiled from cart_gate_kits.test.ts; edit that file.
import { describe, expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { BAG, BASKET, HAMPER, KITS, LUNCH, packTheBaskets } from "../data/picnic";
import { APPLE, FRUIT, SHIRT } from "../data/shop";
import { servedBy } from "../utils/cashier";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
async function openPicnicShop(stock) {
    const figures = { [APPLE.variant]: 10, [SHIRT.small]: 7 };
    const till = await openTill({ figures, kits: KITS, ...stock });
    packTheBaskets(till.store);
    return till;
}
async function isAskedAbout(variantId, shortBy, decidedBy) {
    await waitFor(DIALOG);
    expect(DIALOG).toHaveAttribute("data-product-id", String(variantId));
    expect(DIALOG).toHaveAttribute("data-short-by", String(shortBy));
    expect(DIALOG).toHaveAttribute("data-decided-by", decidedBy);
}
describe("by the kit's own rule", () => {
    const rules = { categories: { [BASKET.category]: "never" } };
    test("sells as many as there are, and not one more", async () => {
        const till = await openPicnicShop(rules);
        await till.add(BASKET.variant, 2);
        const added = till.add(BASKET.variant);
        await isAskedAbout(BASKET.variant, 1, `Category ${BASKET.category}`);
        expect("[data-action=set-to-available]").toHaveCount(0);
        await answering(added, "cancel");
        expect(till.inOrder(BASKET.variant)).toBe(2);
    });
    test("offers as many as there are", async () => {
        const till = await openPicnicShop(rules);
        const added = till.add(BASKET.variant, 5);
        await isAskedAbout(BASKET.variant, 3, `Category ${BASKET.category}`);
        await answering(added, "set-to-available");
        expect(till.inOrder(BASKET.variant)).toBe(2);
    });
    test("what the order takes of a component itself is gone", async () => {
        const till = await openPicnicShop(rules);
        await till.add(APPLE.variant, 3);
        await till.add(BASKET.variant);
        const added = till.add(BASKET.variant);
        await isAskedAbout(BASKET.variant, 1, `Category ${BASKET.category}`);
        await answering(added, "cancel");
        expect(till.inOrder(BASKET.variant)).toBe(1);
    });
    test("what another kit takes is gone", async () => {
        const till = await openPicnicShop(rules);
        await till.add(BAG.variant, 2);
        await answering(till.add(BASKET.variant, 2), "set-to-available");
        expect(till.inOrder(BASKET.variant)).toBe(1);
    });
    test("parked orders of this till count", async () => {
        const till = await openPicnicShop(rules);
        await till.add(BASKET.variant, 2);
        const other = till.store.addNewOrder();
        const added = till.store.addLineToOrder({ product_tmpl_id: BASKET.template }, other);
        await answering(added, "cancel");
        expect(other.lines.length).toBe(0);
    });
    test("two scans in one breath do not both get the last one", async () => {
        const till = await openPicnicShop(rules);
        await till.add(BASKET.variant);
        const first = till.add(BASKET.variant);
        const second = till.add(BASKET.variant);
        await first;
        await answering(second, "cancel");
        expect(till.inOrder(BASKET.variant)).toBe(2);
    });
    test("goods that come back are no matter", async () => {
        const till = await openPicnicShop({ ...rules, figures: {} });
        await till.add(BASKET.variant, -1);
        expect(till.inOrder(BASKET.variant)).toBe(-1);
        expect(DIALOG).toHaveCount(0);
    });
});
describe("by the rules of the components", () => {
    const rules = { categories: { [FRUIT]: "never" } };
    test("names the component that is short", async () => {
        const till = await openPicnicShop(rules);
        await till.add(BASKET.variant, 2);
        const added = till.add(BASKET.variant);
        await isAskedAbout(APPLE.variant, 2, `Category ${FRUIT}`);
        expect("[data-action=set-to-available]").toHaveCount(0);
        await answering(added, "cancel");
        expect(till.inOrder(BASKET.variant)).toBe(2);
    });
    test("a component without a rule does not stop the kit", async () => {
        const figures = { [APPLE.variant]: 10 };
        const till = await openPicnicShop({ ...rules, figures });
        await till.add(BASKET.variant, 2);
        expect(till.inOrder(BASKET.variant)).toBe(2);
        expect(DIALOG).toHaveCount(0);
    });
    test("a component sold by itself competes with the kits of the order", async () => {
        const till = await openPicnicShop(rules);
        await till.add(BASKET.variant, 2);
        await till.add(APPLE.variant, 2);
        const added = till.add(APPLE.variant);
        await isAskedAbout(APPLE.variant, 1, `Category ${FRUIT}`);
        await answering(added, "cancel");
        expect(till.inOrder(APPLE.variant)).toBe(2);
    });
    test("a component that the till does not know has no rule", async () => {
        const till = await openPicnicShop({ ...rules, policy: "allowed" });
        await till.add(HAMPER.variant);
        expect(till.inOrder(HAMPER.variant)).toBe(1);
        expect(DIALOG).toHaveCount(0);
    });
    test("a kit that is not storable is judged alike", async () => {
        const till = await openPicnicShop(rules);
        await till.add(BAG.variant, 5);
        await answering(till.add(BAG.variant), "cancel");
        expect(till.inOrder(BAG.variant)).toBe(5);
    });
    test("choices of a combo that share a component", async () => {
        const till = await openPicnicShop({ ...rules, figures: { [APPLE.variant]: 5 } });
        await till.add(LUNCH.variant);
        expect(till.inOrder(LUNCH.variant)).toBe(1);
        const added = till.add(LUNCH.variant);
        await isAskedAbout(APPLE.variant, 1, `Category ${FRUIT}`);
        await answering(added, "cancel");
        expect(till.inOrder(LUNCH.variant)).toBe(1);
        await till.add(APPLE.variant, 2);
        expect(till.inOrder(APPLE.variant)).toBe(3);
    });
});
describe("by both", () => {
    test("the strictest rule answers", async () => {
        servedBy("manager");
        const categories = { [BASKET.category]: "warn", [FRUIT]: "approve" };
        const till = await openPicnicShop({ categories });
        const added = till.add(BASKET.variant, 3);
        await isAskedAbout(APPLE.variant, 2, `Category ${FRUIT}`);
        await answering(added, "approve");
        expect(till.inOrder(BASKET.variant)).toBe(3);
    });
    test("the kit's, where they are alike", async () => {
        const till = await openPicnicShop({ policy: "never" });
        const added = till.add(BASKET.variant, 3);
        await isAskedAbout(BASKET.variant, 1, "Hoot");
        await answering(added, "set-to-available");
        expect(till.inOrder(BASKET.variant)).toBe(2);
    });
    test("warned once for each kit of an order", async () => {
        const till = await openPicnicShop({ policy: "warn" });
        await answering(till.add(BASKET.variant, 3), "continue");
        await till.add(BASKET.variant);
        expect(till.inOrder(BASKET.variant)).toBe(4);
        await answering(till.add(APPLE.variant), "cancel");
        expect(till.inOrder(APPLE.variant)).toBe(0);
    });
    test("a kit that cannot be counted is never asked about", async () => {
        const till = await openPicnicShop({
            policy: "never",
            figures: {},
            kits: {},
            unchecked: [BASKET.variant],
        });
        await till.add(BASKET.variant);
        expect(till.inOrder(BASKET.variant)).toBe(1);
        expect(DIALOG).toHaveCount(0);
    });
});
