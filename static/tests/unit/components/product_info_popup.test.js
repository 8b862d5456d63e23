// Compiled from product_info_popup.test.ts; edit that file.
import { expect, test } from "@odoo/hoot";
import { animationFrame, queryAll, queryText } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ConnectionLostError } from "@web/core/network/rpc";
import { onRpc } from "@web/../tests/web_test_helpers";
import { APPLE, HAIRCUT, SHIRT } from "../data/shop";
import { waitFor } from "../utils/patience";
import { openTill } from "../utils/till";
definePosModels();
const CORE_INFO = {
    all_prices: { price_without_tax: 10, price_with_tax: 10, tax_details: [] },
    pricelists: [],
    warehouses: [
        {
            id: 1,
            name: "Whole Warehouse",
            available_quantity: 999,
            free_qty: 999,
            forecasted_quantity: 999,
            uom: "Units",
        },
    ],
    suppliers: [{ id: 1, name: "Orchard", delay: 3, price: 1 }],
    variants: [],
    optional_products: [],
};
async function openInfo(stock, templateId) {
    onRpc("product.template", "get_product_info_pos", () => CORE_INFO);
    const till = await openTill(stock);
    void till.store.onProductInfoClick(till.template(templateId));
    await waitFor(".section-financials");
    return till;
}
async function openInfoOffline(stock, templateId) {
    const till = await openTill(stock);
    till.store.data.network.offline = true;
    await till.store.onProductInfoClick(till.template(templateId));
    await waitFor(".section-financials");
    return till;
}
test("the till's own stock in place of the warehouse's", async () => {
    await openInfo({ figures: { [APPLE.variant]: [20, 3] } }, APPLE.template);
    expect(".section-stock-insight .stock-insight-level").toHaveText("17 left");
    expect(".section-inventory").toHaveCount(0);
    expect(".section-supplier").toHaveCount(1);
    expect(".stock-known-only").toHaveCount(0);
});
test("each variant of a template", async () => {
    await openInfo({ figures: { [SHIRT.medium]: 2 } }, SHIRT.template);
    const states = queryAll(".stock-insight-level").map((level) =>
        level.getAttribute("data-state")
    );
    expect(states).toEqual(["out", "low"]);
});
for (const [what, templateId, stock] of [
    ["has no stock", HAIRCUT.template, {}],
    ["is not counted here", APPLE.template, { unchecked: [APPLE.variant] }],
]) {
    test(`what ${what} has what core says`, async () => {
        await openInfo(stock, templateId);
        expect(".section-stock-insight").toHaveCount(0);
        expect(".section-inventory").toHaveCount(1);
    });
}
test("a till without a stock desk, or that was never told, has what core says", async () => {
    const till = await openInfo({ figures: {} }, APPLE.template);
    till.guard.ledger.head.feed = null;
    await animationFrame();
    expect(".section-inventory").toHaveCount(1);
    expect(".section-stock-insight").toHaveCount(0);
});
test("it opens without a connection, with what is known", async () => {
    await openInfoOffline({ figures: { [APPLE.variant]: 4 } }, APPLE.template);
    expect(".stock-insight-level").toHaveText("4 left");
    expect(".stock-insight-age").toHaveCount(1);
    expect(".stock-known-only").toHaveCount(1);
    expect(".section-inventory").toHaveCount(0);
    expect(queryText(".section-financials")).toMatch(/3\.00/);
    expect(queryText(".modal-header .section-title")).toMatch(/Apple/);
});
test("nor does it wait for one that breaks just now", async () => {
    const till = await openTill({ figures: { [APPLE.variant]: 4 } });
    till.store.data.orm.call = () => Promise.reject(new ConnectionLostError());
    await till.store.onProductInfoClick(till.template(APPLE.template));
    await waitFor(".stock-known-only");
    expect(".stock-insight-level").toHaveText("4 left");
});
test("offline, what was never known is not zero", async () => {
    const till = await openTill();
    till.guard.ledger.head.feed = null;
    till.store.data.network.offline = true;
    await till.store.onProductInfoClick(till.template(APPLE.template));
    await waitFor(".section-stock-insight");
    expect(".stock-insight-level").toHaveText("Stock not known");
});
test("other calls fail offline as they do in core", async () => {
    const till = await openTill();
    till.store.data.network.offline = true;
    await expect(till.store.data.call("product.template", "any_other", [[1]])).rejects.toThrow(
        /Connection/
    );
    await expect(
        till.store.data.call("product.template", "get_product_info_pos", [[999999], 1, 1, 1])
    ).rejects.toThrow(/Connection/);
});
