import { expect, test } from "@odoo/hoot";
import { animationFrame, click } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ProductCard } from "@point_of_sale/app/components/product_card/product_card";
import { mountWithCleanup, onRpc } from "@web/../tests/web_test_helpers";
import { FRUIT } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { hireTheTailor, LENGTH, longSuit, SUIT } from "../data/tailor";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill, type Till } from "../utils/till";

definePosModels();

async function openTailor(stock: StockOnServer): Promise<Till> {
    onRpc("product.template", "create_product_variant_from_pos", () => longSuit());
    const till = await openTill(stock);
    hireTheTailor(till.store);
    const product = till.template(SUIT.template);
    const props = { name: "Suit", product, productId: product.id, imageUrl: false };
    await mountWithCleanup(ProductCard, { props });
    return till;
}

async function measure(till: Till): Promise<{ sold: Promise<unknown> }> {
    const sold = till.store.addLineToOrder(
        { product_tmpl_id: till.template(SUIT.template) },
        till.order
    );
    await waitFor(".attribute");
    await click(`[id="${LENGTH.attribute}_${LENGTH.long}"]`);
    await animationFrame();
    return { sold };
}

test("a combination that is not made yet has nothing, and is not called sold out", async () => {
    await measure(await openTailor({ figures: { [SUIT.short]: 3 } }));
    expect(".stock-insight-unmade").toHaveCount(1);
    expect(".stock-insight-variant").toHaveCount(0);
    expect(".attribute [data-state=out]").toHaveCount(0);
});

test("once it is made it has figures and a badge, without a reload", async () => {
    const till = await openTailor({ figures: { [SUIT.short]: 3 } });
    expect(".stock-badge").toHaveText("3");
    const { sold } = await measure(till);
    await click(".modal .btn-primary");
    await sold;
    await animationFrame();
    expect(till.inOrder(SUIT.long)).toBe(1);
    expect(till.guard.levelOf(till.variant(SUIT.long))?.quantity).toBe(-1);
    expect(".stock-badge").toHaveText("2");
    await till.hears({ version: 2, figures: { [SUIT.short]: 3, [SUIT.long]: 10 } });
    await animationFrame();
    expect(".stock-badge").toHaveText("12");
});

test("once it is made the rule of its category holds", async () => {
    const till = await openTailor({
        figures: { [SUIT.short]: 3 },
        categories: { [FRUIT]: "never" },
    });
    const { sold } = await measure(till);
    await click(".modal .btn-primary");
    await waitFor(DIALOG);
    expect(DIALOG).toHaveAttribute("data-product-id", String(SUIT.long));
    await answering(sold, "cancel");
    expect(till.inOrder(SUIT.long)).toBe(0);
    await till.hears({
        version: 2,
        figures: { [SUIT.long]: 1 },
        categories: { [FRUIT]: "never" },
    });
    const again = await measure(till);
    await click(".modal .btn-primary");
    await again.sold;
    expect(till.inOrder(SUIT.long)).toBe(1);
});
