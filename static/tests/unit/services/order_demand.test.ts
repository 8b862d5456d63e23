import { expect, test } from "@odoo/hoot";
import { tick } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { APPLE } from "../data/shop";
import { openTill, type Till } from "../utils/till";

definePosModels();

async function appleShopOf(quantity: number): Promise<Till> {
    return await openTill({ figures: { [APPLE.variant]: quantity } });
}

async function shown(till: Till): Promise<number | null | undefined> {
    await tick();
    return till.guard.levelOf(till.template(APPLE.template))?.quantity;
}

test("an open order is taken off as it grows, shrinks and goes", async () => {
    const till = await appleShopOf(10);
    await till.add(APPLE.variant, 3);
    expect(await shown(till)).toBe(7);
    till.order.lines[0]?.setQuantity(5);
    expect(await shown(till)).toBe(5);
    till.order.lines[0]?.delete();
    expect(await shown(till)).toBe(10);
});

test("all open orders of the till are taken off", async () => {
    const till = await appleShopOf(10);
    await till.add(APPLE.variant, 3);
    const other = till.store.addNewOrder();
    await till.store.addLineToOrder({ product_tmpl_id: APPLE.template, qty: 4 }, other);
    expect(await shown(till)).toBe(3);
});

test("what is given back is not for sale before it is paid back", async () => {
    const till = await appleShopOf(10);
    await till.add(APPLE.variant, -3);
    expect(await shown(till)).toBe(10);
});

test("a return in the same order is set against a sale", async () => {
    const till = await appleShopOf(10);
    await till.add(APPLE.variant, 5);
    await till.store.addLineToOrder(
        { product_tmpl_id: APPLE.template, qty: -2, price_unit: 1 },
        till.order
    );
    expect(await shown(till)).toBe(7);
});

test("an order that was paid here and not sent counts, a cancelled one does not", async () => {
    const till = await appleShopOf(10);
    await till.add(APPLE.variant, 3);
    till.order.update({ state: "paid" });
    expect(await shown(till)).toBe(7);
    till.order.update({ state: "cancel" });
    expect(await shown(till)).toBe(10);
});
