// Compiled from held_elsewhere.test.ts; edit that file.
import { expect, test } from "@odoo/hoot";
import { animationFrame, click, queryAll, queryText } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ProductScreen } from "@point_of_sale/app/screens/product_screen/product_screen";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { StockInsight } from "../../../src/app/components/stock_insight/stock_insight";
import { answerStock } from "../data/pos_config.data";
import { APPLE } from "../data/shop";
import { waitFor } from "../utils/patience";
import { DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
const BADGE = `.stock-badge[data-product-tmpl-id='${APPLE.template}']`;
async function sellBeside(stock, sold, held) {
    const figures = { [APPLE.variant]: stock };
    const till = await openTill({ figures, policy: "never" });
    await till.add(APPLE.variant, sold);
    await mountWithCleanup(ProductScreen, { props: { orderUuid: till.order.uuid } });
    const claims = [["order of another till", APPLE.variant, held, "Till 2"]];
    await till.hears({ version: 2, figures, policy: "never", claims });
    await animationFrame();
    return till;
}
test("the last one, in this order and being paid elsewhere: all say that none is left", async () => {
    const till = await sellBeside(1, 1, 1);
    expect(BADGE).toHaveAttribute("data-qty", "0");
    expect(BADGE).toHaveText("0");
    expect(BADGE).toHaveAttribute("data-state", "out");
    expect(BADGE).toHaveAttribute("title", "Out of stock: 1 being paid at Till 2");
    expect(BADGE).not.toHaveClass("stock-level-negative");
    expect(".stock-hint").toHaveText("1 short: 1 being paid at Till 2");
    expect(".stock-hint").toHaveAttribute("data-remaining", "-1");
    await mountWithCleanup(StockInsight, { props: { template: till.template(APPLE.template) } });
    expect(".stock-insight-level").toHaveText("1 short");
    const parts = queryAll("[data-part]").map((part) => part.textContent.replace(/\s+/g, " "));
    expect(parts.map((part) => part.trim())).toEqual([
        "On hand:1",
        "Being paid at other tills:1",
        "On orders of this till:1",
    ]);
    const short = { product_id: APPLE.variant, requested: 1, available: 0, short_by: 1 };
    const rule = { verdict: "block", decided_by: "Hoot", decider: "config" };
    answerStock({
        claimStock: () => ({
            ok: false,
            shortages: [{ ...short, ...rule, held_by: [["Till 2", 1]] }],
        }),
    });
    const paid = till.checkout.admits(till.order);
    await waitFor(DIALOG);
    expect(queryText(`${DIALOG} .stock-shortage-headline`)).toBe("Out of stock");
    expect(DIALOG).toHaveAttribute("data-short-by", "1");
    expect(`${DIALOG} .stock-shortage-holder`).toHaveText("1 being paid at Till 2");
    await click("[data-action=cancel]");
    expect(await paid).toBe(false);
});
test("what this till's own orders ask too much is below nothing on the card, too", async () => {
    const till = await sellBeside(5, 4, 2);
    expect(BADGE).toHaveAttribute("data-qty", "0");
    till.order.lines[0]?.setQuantity(7);
    await animationFrame();
    expect(BADGE).toHaveAttribute("data-qty", "-2");
    expect(".stock-hint").toHaveText("4 short: 2 being paid at Till 2");
    expect(BADGE).toHaveClass("stock-level-negative");
});
test("where there is enough for both, nothing is said of the other till", async () => {
    await sellBeside(5, 2, 2);
    expect(BADGE).toHaveAttribute("data-qty", "1");
    expect(".stock-hint").toHaveText("1 left");
});
