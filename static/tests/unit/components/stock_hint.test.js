// Compiled from stock_hint.test.ts; edit that file.
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, queryAll } from "@odoo/hoot-dom";
import { onWillRender } from "@odoo/owl";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { Orderline } from "@point_of_sale/app/components/orderline/orderline";
import { OrderSummary } from "@point_of_sale/app/screens/product_screen/order_summary/order_summary";
import { mountWithCleanup, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { StockHint } from "../../../src/app/components/stock_hint/stock_hint";
import { NO_RULES } from "../../../src/core/rules";
import { onPull } from "../data/pos_config.data";
import { APPLE, CHEESE, GIFT_BOX, HAIRCUT, SHIRT } from "../data/shop";
import { stepLog } from "../utils/log";
import { openTill, openUninformedTill } from "../utils/till";
definePosModels();
async function openCart(stock) {
    const till = await openTill(stock);
    await mountWithCleanup(OrderSummary);
    return till;
}
function hints() {
    return queryAll(".stock-hint").map((hint) => {
        const attributes = ["data-product-id", "data-remaining", "data-state"];
        const values = attributes.map((name) => hint.getAttribute(name));
        return `${values.join(" ")}: ${hint.textContent}`;
    });
}
describe("figures", () => {
    const cases = [
        [9, 3, []],
        [8, 3, [`${APPLE.variant} 5 low: 5 left`]],
        [1, 0.75, [`${APPLE.variant} 0.25 low: 0.25 left`]],
        [3, 3, [`${APPLE.variant} 0 out: None left`]],
        [3, 5, [`${APPLE.variant} -2 out: 2 short`]],
    ];
    for (const [onHand, sold, said] of cases) {
        test(`${sold} of ${onHand}`, async () => {
            const till = await openCart({ figures: { [APPLE.variant]: onHand } });
            await till.add(APPLE.variant, sold);
            await animationFrame();
            expect(".orderline").toHaveCount(1);
            expect(hints()).toEqual(said);
        });
    }
    test("less than nothing is marked besides its words", async () => {
        const till = await openCart({ figures: { [APPLE.variant]: 1 } });
        await till.add(APPLE.variant, 2);
        await animationFrame();
        expect(".stock-hint").toHaveClass("stock-level-negative");
        expect(".stock-hint").not.toHaveClass("stock-hint-served");
        till.order.lines[0]?.setQuantity(1);
        await animationFrame();
        expect(hints()).toEqual([`${APPLE.variant} 0 out: None left`]);
        expect(".stock-hint").not.toHaveClass("stock-level-negative");
        expect(".stock-hint").toHaveClass("stock-hint-served");
    });
    test("parked orders of this till count", async () => {
        const till = await openCart({ figures: { [APPLE.variant]: 9 } });
        await till.add(APPLE.variant, 2);
        const parked = till.store.addNewOrder();
        await till.store.addLineToOrder({ product_tmpl_id: APPLE.template, qty: 4 }, parked);
        till.store.setOrder(till.order);
        await animationFrame();
        expect(hints()).toEqual([`${APPLE.variant} 3 low: 3 left`]);
    });
    test("an order is short by no more than it asks for", async () => {
        const till = await openCart({ figures: { [APPLE.variant]: -3, [CHEESE.variant]: 2 } });
        await till.add(APPLE.variant, 1);
        await till.add(CHEESE.variant, 1);
        const parked = till.store.addNewOrder();
        await till.store.addLineToOrder({ product_tmpl_id: CHEESE.template, qty: 4 }, parked);
        till.store.setOrder(till.order);
        await animationFrame();
        expect(hints()).toEqual([
            `${APPLE.variant} -4 out: 1 short`,
            `${CHEESE.variant} -3 out: 1 short`,
        ]);
        await till.add(APPLE.variant, -1);
        await animationFrame();
        expect(hints()[0]).toBe(`${APPLE.variant} -3 out: None left`);
        expect(".stock-hint:first").toHaveClass("stock-hint-served");
    });
    test("low is where the product is reordered", async () => {
        const figures = { [APPLE.variant]: 20 };
        const till = await openCart({ figures, lowThresholds: { [APPLE.variant]: 19 } });
        await till.add(APPLE.variant);
        await animationFrame();
        expect(hints()).toEqual([`${APPLE.variant} 19 low: 19 left`]);
    });
    test("unknown is said where a rule would ask, else not", async () => {
        onPull(() => new Promise(() => void 0));
        const till = await openUninformedTill();
        await mountWithCleanup(OrderSummary);
        await till.add(APPLE.variant);
        await animationFrame();
        expect(".orderline").toHaveCount(1);
        expect(hints()).toEqual([]);
        till.guard.rules = {
            ...NO_RULES,
            fallback: { policy: "warn", decidedBy: "Till", decider: "config" },
        };
        await animationFrame();
        expect(hints()).toEqual([`${APPLE.variant}  unknown: Stock not known`]);
    });
});
describe("lines", () => {
    test("what has no stock has no hint", async () => {
        const till = await openCart({ unchecked: [SHIRT.small] });
        await till.add(HAIRCUT.variant);
        await till.add(SHIRT.small);
        await animationFrame();
        expect(".orderline").toHaveCount(2);
        expect(hints()).toEqual([]);
    });
    test("the choices of a combo count as themselves, the combo does not", async () => {
        const till = await openCart({ figures: { [APPLE.variant]: 4, [SHIRT.small]: 40 } });
        await till.add(GIFT_BOX.variant, 2);
        await animationFrame();
        expect(".orderline").toHaveCount(3);
        expect(hints()).toEqual([`${APPLE.variant} 2 low: 2 left`]);
    });
    test("goods that are shipped later do not ask what is left here", async () => {
        const till = await openCart({ figures: { [APPLE.variant]: 1, [CHEESE.variant]: 90 } });
        await till.add(APPLE.variant);
        await till.add(CHEESE.variant);
        till.order.setShippingDate("2026-12-01");
        await animationFrame();
        expect(hints()).toEqual([]);
        expect(".orderline").toHaveCount(2);
        expect(".stock-hint-later").toHaveText("Shipped later");
        till.order.setShippingDate(false);
        await animationFrame();
        expect(".stock-hint-later").toHaveCount(0);
        expect(hints().length).toBe(1);
    });
    test("goods that come back do not ask what is left", async () => {
        const till = await openCart({ figures: { [APPLE.variant]: 0 } });
        await till.add(APPLE.variant, -1);
        await animationFrame();
        expect(".orderline").toHaveCount(1);
        expect(hints()).toEqual([]);
    });
    test("only the cart has hints: a line elsewhere has none", async () => {
        const till = await openTill({ figures: { [APPLE.variant]: 1 } });
        await till.add(APPLE.variant);
        await mountWithCleanup(Orderline, { props: { line: till.order.lines[0] } });
        expect(".orderline").toHaveCount(1);
        expect(".stock-hint").toHaveCount(0);
    });
    test("a fault of ours shows none, and the cart stays", async () => {
        stepLog("error");
        const till = await openTill({ figures: { [APPLE.variant]: 1 } });
        await till.add(APPLE.variant);
        till.guard.lineLevelOf = () => {
            throw new Error("A fault of ours");
        };
        await mountWithCleanup(OrderSummary);
        expect(".orderline").toHaveCount(1);
        expect(".stock-hint").toHaveCount(0);
        expect.verifySteps(["error: POS Stock Guard: an order could not be checked."]);
    });
    test("a till without a stock desk has none", async () => {
        const till = await openTill({ figures: { [APPLE.variant]: 1 } });
        await till.add(APPLE.variant);
        till.store.stockDesk = null;
        await mountWithCleanup(OrderSummary);
        expect(".orderline").toHaveCount(1);
        expect(".stock-hint").toHaveCount(0);
    });
});
test("only the hints that change are rendered", async () => {
    patchWithCleanup(StockHint.prototype, {
        setup() {
            super.setup();
            onWillRender(() => {
                expect.step(this.props.line.product_id.id);
            });
        },
    });
    const figures = { [APPLE.variant]: 4, [SHIRT.small]: 4, [CHEESE.variant]: 4 };
    const till = await openTill({ figures });
    for (const { variant } of [APPLE, CHEESE]) {
        await till.add(variant);
    }
    await mountWithCleanup(OrderSummary);
    expect.verifySteps([APPLE.variant, CHEESE.variant]);
    await till.hears({ version: 2, figures: { ...figures, [CHEESE.variant]: 3 } });
    await animationFrame();
    expect.verifySteps([CHEESE.variant]);
    await till.hears({ version: 3, figures: { ...figures, [SHIRT.small]: 3 } });
    till.guard.tick();
    await animationFrame();
    expect.verifySteps([CHEESE.variant]);
    await till.add(APPLE.variant);
    await animationFrame();
    expect.verifySteps([APPLE.variant]);
});
