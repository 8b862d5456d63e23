// Compiled from stock_badge.test.ts; edit that file.
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, queryOne } from "@odoo/hoot-dom";
import { onWillRender } from "@odoo/owl";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ProductCard } from "@point_of_sale/app/components/product_card/product_card";
import { mountWithCleanup, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { StockBadge } from "../../../src/app/components/stock_badge/stock_badge";
import { templateIdOf } from "../../../src/app/services/stock_catalogue";
import { onPull } from "../data/pos_config.data";
import { APPLE, CHEESE, HAIRCUT, SHIRT } from "../data/shop";
import { openTill, openUninformedTill } from "../utils/till";
definePosModels();
async function showCard(product) {
    const props = { name: "A product", product, productId: product.id, imageUrl: false };
    await mountWithCleanup(ProductCard, { props });
}
async function showCardOf(quantity) {
    const till = await openTill({ figures: { [APPLE.variant]: quantity } });
    await showCard(till.template(APPLE.template));
    return till;
}
function expectBadge({ qty, state, text, title }) {
    expect(".stock-badge").toHaveCount(1);
    expect(".stock-badge").toHaveAttribute("data-qty", qty);
    expect(".stock-badge").toHaveAttribute("data-state", state);
    expect(".stock-badge").toHaveText(text);
    expect(".stock-badge").toHaveAttribute("title", title);
}
describe("figures", () => {
    const cases = [
        [12, { qty: "12", state: "ok", text: "12", title: "In stock: 12" }],
        [5, { qty: "5", state: "low", text: "5", title: "In stock: 5" }],
        [0.25, { qty: "0.25", state: "low", text: "0.25", title: "In stock: 0.25" }],
        [0, { qty: "0", state: "out", text: "0", title: "Out of stock: 0" }],
        [-3, { qty: "-3", state: "out", text: "-3", title: "Out of stock: -3" }],
        [1234, { qty: "1234", state: "ok", text: "1,234", title: "In stock: 1,234" }],
        [9999, { qty: "9999", state: "ok", text: "9,999", title: "In stock: 9,999" }],
        [12345, { qty: "12345", state: "ok", text: "12.3k", title: "In stock: 12,345" }],
    ];
    for (const [quantity, expected] of cases) {
        test(`${quantity} reads ${expected.text}`, async () => {
            await showCardOf(quantity);
            expectBadge(expected);
        });
    }
    test("negative stock is marked besides its sign", async () => {
        const till = await showCardOf(-3);
        expect(".stock-badge").toHaveClass("stock-level-negative");
        await till.hears({ version: 2 });
        await animationFrame();
        expect(".stock-badge").not.toHaveClass("stock-level-negative");
    });
    test("unknown is no figure", async () => {
        onPull(() => new Promise(() => void 0));
        const till = await openUninformedTill();
        await showCard(till.template(APPLE.template));
        expectBadge({ qty: "", state: "unknown", text: "?", title: "Stock not known" });
    });
    test("it leaves the name to be read where there is no picture", async () => {
        await showCardOf(1234);
        const { bottom } = queryOne(".stock-badge").getBoundingClientRect();
        const { top } = queryOne(".product-name").getBoundingClientRect();
        expect(bottom <= top).toBe(true);
    });
    test("its tooltip can be reached", async () => {
        await showCardOf(12345);
        expect(getComputedStyle(queryOne(".stock-badge")).pointerEvents).toBe("auto");
    });
    test("a service has no badge", async () => {
        const till = await openTill();
        await showCard(till.template(HAIRCUT.template));
        expect("article.product").toHaveCount(1);
        expect(".stock-badge").toHaveCount(0);
    });
    test("the card of a variant names its template, and shows the variant", async () => {
        const till = await openTill({ figures: { [SHIRT.small]: 9, [SHIRT.medium]: 0 } });
        await showCard(till.variant(SHIRT.medium));
        expect(".stock-badge").toHaveAttribute("data-product-tmpl-id", String(SHIRT.template));
        expect(".stock-badge").toHaveAttribute("data-qty", "0");
    });
    test("a till without a stock desk shows none", async () => {
        const till = await openTill({ figures: { [APPLE.variant]: 3 } });
        till.store.stockDesk = null;
        await showCard(till.template(APPLE.template));
        expect("article.product").toHaveCount(1);
        expect(".stock-badge").toHaveCount(0);
    });
});
describe("rendering", () => {
    async function showShop() {
        patchWithCleanup(StockBadge.prototype, {
            setup() {
                super.setup();
                onWillRender(() => {
                    expect.step(templateIdOf(this.props.product));
                });
            },
        });
        const till = await openTill({
            figures: { [APPLE.variant]: 9, [SHIRT.small]: 9, [CHEESE.variant]: 9 },
        });
        for (const { template } of [APPLE, SHIRT, CHEESE]) {
            await showCard(till.template(template));
        }
        expect.verifySteps([APPLE.template, SHIRT.template, CHEESE.template]);
        return till;
    }
    test("only the badges that change", async () => {
        const till = await showShop();
        await till.hears({
            version: 2,
            figures: { [APPLE.variant]: 9, [SHIRT.small]: 8, [CHEESE.variant]: 9 },
        });
        await animationFrame();
        expect.verifySteps([SHIRT.template]);
    });
    test("only the badge of what an order takes", async () => {
        const till = await showShop();
        await till.add(APPLE.variant);
        await animationFrame();
        expect.verifySteps([APPLE.template]);
    });
    test("none as time goes by", async () => {
        const till = await showShop();
        till.guard.tick();
        await till.feed.refresh();
        await animationFrame();
        expect.verifySteps([]);
    });
});
