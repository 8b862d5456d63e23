import { describe, expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { onPull } from "../data/pos_config.data";
import { APPLE, CHEESE, CHEWING_GUM, GIFT_BOX, HAIRCUT, SHIRT } from "../data/shop";
import { openTill, openUninformedTill } from "../utils/till";

definePosModels();

describe("what a card shows", () => {
    test("a template has what all its variants have", async () => {
        const till = await openTill({ figures: { [SHIRT.small]: 2, [SHIRT.medium]: 5 } });
        expect(till.guard.levelOf(till.template(SHIRT.template))).toEqual({
            quantity: 7,
            state: "ok",
        });
    });

    test("a variant has its own, also when that is nothing", async () => {
        // A variant answers with its template's where its own is falsy: its siblings, its sum.
        const till = await openTill({ figures: { [SHIRT.small]: 2 } });
        expect(till.guard.levelOf(till.variant(SHIRT.medium))).toEqual({
            quantity: 0,
            state: "out",
        });
        expect(till.guard.levelOf(till.variant(SHIRT.small))).toEqual({
            quantity: 2,
            state: "low",
        });
    });

    test("services, goods that are not stored, and combos have no stock", async () => {
        const till = await openTill();
        expect(till.guard.levelOf(till.template(HAIRCUT.template))).toBe(null);
        expect(till.guard.levelOf(till.template(CHEWING_GUM.template))).toBe(null);
        expect(till.guard.levelOf(till.template(GIFT_BOX.template))).toBe(null);
    });

    test("a variant that is not counted adds nothing", async () => {
        const figures = { [SHIRT.small]: 2, [SHIRT.medium]: 5 };
        const till = await openTill({ figures, unchecked: [SHIRT.medium] });
        expect(till.guard.levelOf(till.template(SHIRT.template))?.quantity).toBe(2);
        expect(till.guard.levelOf(till.variant(SHIRT.medium))).toBe(null);
        await till.hears({ figures, unchecked: [SHIRT.medium, SHIRT.small] });
        expect(till.guard.levelOf(till.template(SHIRT.template))).toBe(null);
    });

    test("unknown before the first answer is not the zero after it", async () => {
        onPull(() => new Promise(() => undefined));
        const till = await openUninformedTill();
        const apple = till.template(APPLE.template);
        expect(till.guard.levelOf(apple)).toEqual({ quantity: null, state: "unknown" });
        expect(till.guard.freshness).toBe("unknown");
    });

    test("a product that the answer leaves out has nothing", async () => {
        const till = await openTill({ figures: {} });
        expect(till.guard.levelOf(till.template(APPLE.template))).toEqual({
            quantity: 0,
            state: "out",
        });
        expect(till.guard.freshness).toBe("live");
    });

    test("less than nothing stays less than nothing", async () => {
        const till = await openTill({ figures: { [APPLE.variant]: -2 } });
        expect(till.guard.levelOf(till.template(APPLE.template))).toEqual({
            quantity: -2,
            state: "out",
        });
    });

    test("a sum of decimals has no tail", async () => {
        const till = await openTill({ figures: { [SHIRT.small]: 0.1, [SHIRT.medium]: 0.2 } });
        expect(till.guard.levelOf(till.template(SHIRT.template))?.quantity).toBe(0.3);
    });

    test("reserved goods count only on hand", async () => {
        const figures = { [APPLE.variant]: [9, 4] } as const;
        const till = await openTill({ figures, basis: "free" });
        const apple = till.template(APPLE.template);
        expect(till.guard.levelOf(apple)?.quantity).toBe(5);
        await till.hears({ figures, basis: "on_hand" });
        expect(till.guard.levelOf(apple)?.quantity).toBe(9);
    });

    test("at the threshold stock is low, above it is not", async () => {
        const figures = { [APPLE.variant]: 3 };
        const till = await openTill({ figures, lowThreshold: 3 });
        const apple = till.template(APPLE.template);
        expect(till.guard.levelOf(apple)?.state).toBe("low");
        await till.hears({ figures, lowThreshold: 2.99 });
        expect(till.guard.levelOf(apple)?.state).toBe("ok");
    });

    test("a reordering rule has the last word on what is low, also where it says never", async () => {
        const figures = { [APPLE.variant]: 8, [CHEESE.variant]: 1 };
        const lowThresholds = { [APPLE.variant]: 8, [CHEESE.variant]: 0 };
        const till = await openTill({ figures, lowThresholds, lowThreshold: 5 });
        expect(till.guard.levelOf(till.template(APPLE.template))?.state).toBe("low");
        expect(till.guard.levelOf(till.template(CHEESE.template))?.state).toBe("ok");
        await till.hears({ figures, lowThreshold: 5 });
        expect(till.guard.levelOf(till.template(APPLE.template))?.state).toBe("ok");
        expect(till.guard.levelOf(till.template(CHEESE.template))?.state).toBe("low");
    });

    test("a template is low at the sum of its variants' minimums, of counted ones", async () => {
        const figures = { [SHIRT.small]: 4, [SHIRT.medium]: 3 };
        const lowThresholds = { [SHIRT.small]: 3, [SHIRT.medium]: 4 };
        const till = await openTill({ figures, lowThresholds });
        const shirt = till.template(SHIRT.template);
        expect(till.guard.levelOf(shirt)?.state).toBe("low");
        expect(till.guard.levelOf(till.variant(SHIRT.small))?.state).toBe("ok");
        await till.hears({ figures, lowThresholds: { [SHIRT.small]: 6 } });
        expect(till.guard.levelOf(shirt)?.state).toBe("ok");
        expect(till.guard.levelOf(till.variant(SHIRT.small))?.state).toBe("low");
        expect(till.guard.levelOf(till.variant(SHIRT.medium))?.state).toBe("low");
        await till.hears({ figures, lowThresholds, unchecked: [SHIRT.medium] });
        expect(till.guard.levelOf(shirt)).toEqual({ quantity: 4, state: "ok" });
    });
});

describe("what it is told", () => {
    test("a server that forgot versions had its database restored, and is right", async () => {
        const till = await openTill({ version: 5, figures: { [APPLE.variant]: 3 } });
        const apple = till.template(APPLE.template);
        await till.hears({ version: 4, figures: { [APPLE.variant]: 9 } });
        expect(till.guard.levelOf(apple)?.quantity).toBe(9);
        await till.hears({ version: 6, figures: { [APPLE.variant]: 8 } });
        expect(till.guard.levelOf(apple)?.quantity).toBe(8);
    });

    test("another location starts over, whatever its version", async () => {
        const till = await openTill({ feed: 7, version: 5, figures: { [APPLE.variant]: 3 } });
        await till.hears({ feed: 8, version: 1, figures: { [SHIRT.small]: 1 } });
        expect(till.guard.levelOf(till.template(APPLE.template))?.quantity).toBe(0);
        expect(till.guard.levelOf(till.template(SHIRT.template))?.quantity).toBe(1);
    });
});
