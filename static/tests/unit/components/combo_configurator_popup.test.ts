import { expect, test } from "@odoo/hoot";
import { animationFrame, click, queryAll } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ITEMS, LUNCH, serveLunch } from "../data/lunch";
import { APPLE, CHEESE, SHIRT } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { waitFor } from "../utils/patience";
import { openTill, type Till } from "../utils/till";

definePosModels();

async function openLunch(stock: StockOnServer): Promise<Till> {
    const till = await openTill(stock);
    serveLunch(till.store);
    void till.add(LUNCH.variant);
    await waitFor(".combo-item");
    return till;
}

/** What the badges say, choice by choice. */
function badges(): string[] {
    return queryAll(".combo-item .stock-badge").map(
        (badge) => `${badge.textContent} ${badge.getAttribute("data-state")}`
    );
}

async function choose(partId: number, itemId: number): Promise<void> {
    await click(`[for="combo-${partId}-combo_item-${itemId}"] article`);
    await animationFrame();
}

const FIGURES = { [APPLE.variant]: 3, [SHIRT.small]: 0, [CHEESE.variant]: 12.5 };

test("each choice has what is left of itself", async () => {
    await openLunch({ figures: FIGURES });
    expect(badges()).toEqual(["3 low", "0 out", "12.5 ok", "3 low"]);
});

test("what is chosen in the popup is taken off, wherever it is chosen", async () => {
    const till = await openLunch({ figures: FIGURES });
    await choose(LUNCH.part, ITEMS.apple);
    expect(badges()).toEqual(["2 low", "0 out", "12.5 ok", "2 low"]);
    await choose(LUNCH.sides, ITEMS.secondApple);
    await choose(LUNCH.part, ITEMS.apple);
    expect(badges()).toEqual(["0 out", "0 out", "12.5 ok", "0 out"]);
    await till.hears({ version: 2, figures: { ...FIGURES, [APPLE.variant]: 9 } });
    await animationFrame();
    expect(badges()).toEqual(["6 ok", "0 out", "12.5 ok", "6 ok"]);
});

test("a choice that is sold out looks so, and may be chosen", async () => {
    await openLunch({ figures: FIGURES });
    const opacities = queryAll(".combo-item .product-name").map(
        (name) => getComputedStyle(name).opacity
    );
    expect(opacities).toEqual(["1", "0.7", "1", "1"]);
    await choose(LUNCH.part, ITEMS.shirt);
    expect(badges()[1]).toBe("-1 out");
});

test("the order has what was chosen before: it counts once", async () => {
    const till = await openLunch({ figures: FIGURES });
    await choose(LUNCH.part, ITEMS.apple);
    await choose(LUNCH.sides, ITEMS.cheese);
    await click(".combo-configurator-popup .confirm");
    await animationFrame();
    await animationFrame();
    expect(till.inOrder(APPLE.variant)).toBe(1);
    const line = till.order.lines.find(({ product_id }) => product_id.id === LUNCH.variant);
    expect(line).not.toBe(undefined);
    const template = till.template(LUNCH.template);
    void till.store.handleComboProduct(
        { product_tmpl_id: template, product_id: till.variant(LUNCH.variant), qty: 1 },
        till.order,
        true,
        line ? { line } : {}
    );
    await waitFor(".combo-item");
    expect(badges()).toEqual(["2 low", "0 out", "11.5 ok", "2 low"]);
    await choose(LUNCH.part, ITEMS.apple);
    expect(badges()).toEqual(["1 low", "0 out", "11.5 ok", "1 low"]);
});

test("a till without a stock desk offers the same choices", async () => {
    const till = await openTill({ figures: FIGURES });
    serveLunch(till.store);
    till.store.stockDesk = null;
    void till.add(LUNCH.variant);
    await waitFor(".combo-item");
    expect(".combo-item").toHaveCount(4);
    expect(badges()).toEqual([]);
});
