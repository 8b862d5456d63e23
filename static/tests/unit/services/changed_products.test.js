// Compiled from changed_products.test.ts; edit that file.
import { describe, expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { APPLE, CHEWING_GUM, FRUIT, template } from "../data/shop";
import { openTill } from "../utils/till";
definePosModels();
describe("a product that the back office changes while the till is open", () => {
    const FOOD = 77;
    test("is judged by the rule of its new category", async () => {
        const stock = { categories: { [FRUIT]: "never", [FOOD]: "warn" } };
        const till = await openTill(stock);
        const apple = till.variant(APPLE.variant);
        expect(till.guard.ruleOf(apple).policy).toBe("never");
        await till.hears({ ...stock, templates: { [APPLE.template]: [FOOD, true] } });
        expect(till.guard.ruleOf(apple)).toEqual({
            policy: "warn",
            decidedBy: "Category 77",
            decider: "category",
        });
        await till.hears({ ...stock, templates: { [APPLE.template]: [null, true] } });
        expect(till.guard.ruleOf(apple).decidedBy).toBe("Hoot");
    });
    test("has a figure, and is judged, once it is stored", async () => {
        const figures = { [CHEWING_GUM.variant]: 3 };
        const till = await openTill({ figures, policy: "never" });
        const gum = till.template(CHEWING_GUM.template);
        expect(till.guard.levelOf(gum)).toBe(null);
        const templates = { [CHEWING_GUM.template]: [null, true] };
        await till.hears({ figures, policy: "never", templates });
        expect(till.guard.levelOf(gum)?.quantity).toBe(3);
    });
    test("is not refused once it is not stored any more, with a line of it open", async () => {
        const till = await openTill({ figures: { [APPLE.variant]: 1 }, policy: "never" });
        await till.add(APPLE.variant);
        const templates = { [APPLE.template]: [FRUIT, false] };
        await till.hears({ policy: "never", version: 2, templates });
        expect(till.guard.levelOf(till.template(APPLE.template))).toBe(null);
        await till.add(APPLE.variant);
        expect(till.inOrder(APPLE.variant)).toBe(2);
    });
    test("keeps its figure, and its line, when it is archived", async () => {
        const till = await openTill({ figures: { [APPLE.variant]: 3 } });
        await till.add(APPLE.variant);
        till.store.models.connectNewData({
            "product.template": [
                template(APPLE.template, "Apple", [APPLE.variant], { active: false }),
            ],
        });
        await till.hears({ version: 2, figures: { [APPLE.variant]: 2 } });
        expect(till.guard.levelOf(till.variant(APPLE.variant))?.quantity).toBe(1);
        expect(till.inOrder(APPLE.variant)).toBe(1);
        const shown = till.store.productsToDisplay;
        expect(shown.some(({ id }) => id === APPLE.template)).toBe(false);
    });
    test("may be one that this till never loaded", async () => {
        const till = await openTill();
        const templates = { 99999: [null, true] };
        await till.hears({ version: 2, figures: { 999991: 5 }, templates });
        expect(till.guard.ledger.figuresOf(999991)?.onHand).toBe(5);
        expect(till.shelf.arrange(() => []).products).toEqual([]);
    });
});
