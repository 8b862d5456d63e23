// Compiled from cart_gate_scan.test.ts; edit that file.
import { expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { APPLE, CHEESE, PACK_OF_SIX, SHIRT } from "../data/shop";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
function scanned(type, code, value = 0) {
    return { code: { type, code, base_code: code, value } };
}
test("a quantity in the barcode is what is asked for", async () => {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 4 } });
    const added = till.add(APPLE.variant, void 0, scanned("quantity", APPLE.barcode, 7));
    await waitFor(DIALOG);
    expect(DIALOG).toHaveAttribute("data-short-by", "3");
    await answering(added, "set-to-available");
    expect(till.inOrder(APPLE.variant)).toBe(4);
});
test("a quantity in the barcode that is there goes through", async () => {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 7 } });
    await till.add(APPLE.variant, void 0, scanned("quantity", APPLE.barcode, 7));
    expect(till.inOrder(APPLE.variant)).toBe(7);
    expect(DIALOG).toHaveCount(0);
});
test("a weight in the barcode is what is asked for", async () => {
    const till = await openTill({ policy: "never", figures: { [CHEESE.variant]: 0.5 } });
    const added = till.add(CHEESE.variant, void 0, scanned("weight", "cheese", 0.75));
    await waitFor(DIALOG);
    expect(DIALOG).toHaveAttribute("data-short-by", "0.25");
    await answering(added, "set-to-available");
    expect(till.inOrder(CHEESE.variant)).toBe(0.5);
});
test("a packaging asks for all that is in it", async () => {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 4 } });
    const added = till.add(APPLE.variant, void 0, scanned("product", APPLE.pack));
    await waitFor(DIALOG);
    expect(DIALOG).toHaveAttribute("data-short-by", "2");
    await answering(added, "set-to-available");
    expect(till.inOrder(APPLE.variant)).toBe(4);
});
test("a packaging of a product that is not loaded asks for what it holds", async () => {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 6 } });
    till.store.models.connectNewData({
        "product.uom": [{ id: 52, barcode: "stray", product_id: 9999, uom_id: PACK_OF_SIX }],
    });
    await till.add(APPLE.variant, void 0, scanned("product", "stray"));
    expect(till.inOrder(APPLE.variant)).toBe(6);
});
test("a price in the barcode asks for one", async () => {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 1 } });
    const code = scanned("price", APPLE.barcode, 9.9);
    await till.add(APPLE.variant, void 0, code);
    expect(till.inOrder(APPLE.variant)).toBe(1);
    await answering(till.add(APPLE.variant, void 0, code), "cancel");
    expect(till.inOrder(APPLE.variant)).toBe(1);
});
test("a variant that needs no configuration is checked when it is scanned", async () => {
    const till = await openTill({ policy: "never", figures: { [SHIRT.small]: 9 } });
    const values = {
        product_id: till.variant(SHIRT.medium),
        product_tmpl_id: till.template(SHIRT.template),
    };
    const code = scanned("product", SHIRT.barcode);
    const added = till.store.addLineToOrder(values, till.order, code, false);
    await waitFor(DIALOG);
    expect(DIALOG).toHaveAttribute("data-product-id", String(SHIRT.medium));
    await answering(added, "cancel");
    expect(till.order.lines.length).toBe(0);
});
test("what is left in the order has the price of its own quantity", async () => {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 10 } });
    till.store.models.connectNewData({
        "product.pricelist.item": [
            {
                id: 71,
                pricelist_id: till.order.pricelist_id?.id,
                product_tmpl_id: APPLE.template,
                min_quantity: 6,
                compute_price: "fixed",
                fixed_price: 1,
            },
        ],
    });
    const code = scanned("product", APPLE.pack);
    await till.add(APPLE.variant, void 0, code);
    expect(till.order.lines.map((line) => [line.qty, line.price_unit])).toEqual([[6, 1]]);
    till.order.lines[0]?.delete();
    await till.hears({ version: 2, policy: "never", figures: { [APPLE.variant]: 4 } });
    await answering(till.add(APPLE.variant, void 0, code), "set-to-available");
    expect(till.order.lines.map((line) => [line.qty, line.price_unit])).toEqual([[4, 3]]);
});
