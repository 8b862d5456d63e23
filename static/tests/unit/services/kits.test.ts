import { expect, test } from "@odoo/hoot";
import { animationFrame, queryAll, tick } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { OrderSummary } from "@point_of_sale/app/screens/product_screen/order_summary/order_summary";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { onPull } from "../data/pos_config.data";
import { BAG, BASKET, CRATE, HAMPER, KITS, packTheBaskets } from "../data/picnic";
import { APPLE, KILOGRAM, SHIRT, template, variant } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { openTill, openUninformedTill, type Till } from "../utils/till";

definePosModels();

const SHELF = { [APPLE.variant]: 22, [SHIRT.small]: 7 };

async function openPicnicShop(stock: StockOnServer = {}): Promise<Till> {
    const till = await openTill({ figures: SHELF, kits: KITS, ...stock });
    packTheBaskets(till.store);
    return till;
}

/** What the card of a product shows. */
async function shown(till: Till, product: { template: number }): Promise<unknown> {
    await tick();
    return till.guard.levelOf(till.template(product.template))?.quantity;
}

test("a kit is there as often as its scarcest component allows", async () => {
    const till = await openPicnicShop();
    expect(await shown(till, BASKET)).toBe(5);
    await till.hears({ version: 2, kits: KITS, figures: { ...SHELF, [SHIRT.small]: 2 } });
    expect(await shown(till, BASKET)).toBe(2);
    await till.hears({ version: 3, kits: KITS, figures: { ...SHELF, [SHIRT.small]: -3 } });
    expect(await shown(till, BASKET)).toBe(-3);
    await till.hears({ version: 4, kits: KITS, figures: { [SHIRT.small]: 7 } });
    expect(await shown(till, BASKET)).toBe(0);
});

test("its own figure says nothing, nor does whether it is storable", async () => {
    const till = await openPicnicShop({ figures: { ...SHELF, [BASKET.variant]: 99 } });
    expect(await shown(till, BASKET)).toBe(5);
    expect(await shown(till, BAG)).toBe(11);
});

test("reserved components are not for sale, where the till says so", async () => {
    const figures = { ...SHELF, [APPLE.variant]: [22, 10] as const };
    const till = await openPicnicShop({ figures });
    expect(await shown(till, BASKET)).toBe(3);
    await till.hears({ version: 2, basis: "on_hand", kits: KITS, figures });
    expect(await shown(till, BASKET)).toBe(5);
});

test("nothing is known before the first answer, and no card says it is", async () => {
    onPull(() => new Promise(() => undefined));
    const till = await openUninformedTill();
    packTheBaskets(till.store);
    expect(await shown(till, BASKET)).toBe(null);
    expect(await shown(till, BAG)).toBe(undefined);
});

test("a kit in the cart takes its components, and those of other kits", async () => {
    const till = await openPicnicShop();
    await till.add(BASKET.variant, 2);
    expect(await shown(till, APPLE)).toBe(14);
    expect(await shown(till, BASKET)).toBe(3);
    expect(await shown(till, BAG)).toBe(7);
    await till.add(APPLE.variant, 3);
    expect(await shown(till, BASKET)).toBe(2);
    expect(await shown(till, BAG)).toBe(5);
    till.order.lines[0]?.delete();
    expect(await shown(till, APPLE)).toBe(19);
    expect(await shown(till, BASKET)).toBe(4);
});

test("a component that the till does not sell counts too", async () => {
    const till = await openPicnicShop({ figures: { ...SHELF, [HAMPER.component]: 7 } });
    expect(await shown(till, HAMPER)).toBe(2);
});

test("variants that share their components are not both there", async () => {
    const till = await openPicnicShop();
    expect(till.guard.levelOf(till.variant(CRATE.small))?.quantity).toBe(3);
    expect(till.guard.levelOf(till.variant(CRATE.large))?.quantity).toBe(2);
    expect(await shown(till, CRATE)).toBe(3);
});

test("a kit that is weighed has decimals", async () => {
    const till = await openPicnicShop({ kits: { 2251: { [APPLE.variant]: 4 } } });
    till.store.models.connectNewData({
        "product.template": [template(225, "Salad", [2251], { uom_id: KILOGRAM })],
        "product.product": [variant(2251, 225, "Salad")],
    });
    expect(await shown(till, { template: 225 })).toBe(5.5);
});

test("a changed bill of materials changes what the cart takes", async () => {
    const till = await openPicnicShop();
    await till.add(BASKET.variant);
    expect(await shown(till, APPLE)).toBe(18);
    const changed = { [BASKET.variant]: { [APPLE.variant]: 10 } };
    await till.hears({ version: 2, kits: changed, figures: SHELF });
    expect(await shown(till, APPLE)).toBe(12);
    expect(await shown(till, BASKET)).toBe(1);
});

test("a kit that cannot be counted has no figure", async () => {
    const till = await openPicnicShop({ kits: {}, unchecked: [BASKET.variant] });
    expect(await shown(till, BASKET)).toBe(undefined);
});

test("a line of the cart says how many kits are left", async () => {
    const till = await openPicnicShop();
    await mountWithCleanup(OrderSummary);
    await till.add(BASKET.variant, 3);
    await animationFrame();
    const hints = queryAll(".stock-hint");
    expect(hints.map((hint) => hint.textContent)).toEqual(["2 left"]);
    expect(".stock-hint").toHaveAttribute("data-product-id", String(BASKET.variant));
});
