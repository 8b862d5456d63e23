import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, click } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { StockFreshness } from "../../../src/app/components/stock_freshness/stock_freshness";
import { answerStock, onPull } from "../data/pos_config.data";
import { APPLE, CHEESE, SHIRT } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { stepLog } from "../utils/log";
import { waitFor, waitForNone } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill, type Till } from "../utils/till";

definePosModels();

const NEWS = ".stock-absence";
const ROW = ".stock-absence-row";
const INDICATOR = ".stock-freshness";
const FAILED = "warn: POS Stock Guard: the stock figures could not be refreshed.";
const THREE: StockOnServer = { figures: { [APPLE.variant]: 3, [SHIRT.small]: 40 } };

/** Nobody answers any more. */
async function loseContact(till: Till): Promise<void> {
    stepLog("warn");
    onPull(() => Promise.reject(new Error("No network")));
    await till.feed.refresh();
    expect.verifySteps([FAILED]);
}

/** Another order of this till, paid while it has no contact. */
async function sell(till: Till, variantId: number, quantity: number): Promise<void> {
    const order = till.store.addNewOrder();
    await addTo(till, order, variantId, quantity);
    order.update({ state: "paid" });
    till.store.setOrder(till.order);
}

/** Two of three apples are sold without contact, another one is wanted, and somebody else has it. */
async function comeBack(stock: StockOnServer = THREE): Promise<Till> {
    const till = await openTill(stock);
    await loseContact(till);
    await sell(till, APPLE.variant, 2);
    await till.add(APPLE.variant);
    await till.hears({ ...stock, version: 2, figures: { ...stock.figures, [APPLE.variant]: 2 } });
    return till;
}

async function addTo(till: Till, order: PosOrder, variantId: number, qty = 1): Promise<void> {
    const product_id = till.variant(variantId);
    const product_tmpl_id = product_id.product_tmpl_id;
    await till.store.addLineToOrder({ product_id, product_tmpl_id, qty }, order, {});
}

/** Somebody else is being paid for all apples. */
function refuseApples(): void {
    answerStock({
        claimStock: ({ lines, accepted }) => ({
            ok: accepted,
            expires_at: "2026-01-01 00:00:00",
            shortages: lines
                .filter(({ product_id }) => product_id === APPLE.variant)
                .map(({ product_id, qty }) => ({
                    product_id,
                    requested: qty,
                    available: 0,
                    short_by: qty,
                    verdict: "warn",
                    decided_by: "Hoot",
                    decider: "config",
                    held_by: [],
                })),
        }),
    });
}

describe("before the payment of an order that is short by now", () => {
    test("tells what changed, where no rule asks, and tells it once", async () => {
        const till = await comeBack();
        till.store.sound.play = (name) => expect.step(`sound ${name}`);
        const admitted = till.checkout.admits(till.order);
        await waitFor(NEWS);
        expect.verifySteps(["sound error"]);
        expect(ROW).toHaveCount(1);
        expect(ROW).toHaveText(/Apple.*Now\s+0.*Was 3.*, 2.* sold here.*This order: 1/s);
        await click("[data-action=go-on]");
        expect(await admitted).toBe(true);
        await waitForNone(NEWS);
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(till.absence.rows()).toEqual([]);
    });

    test("leads back to the order, and tells it again", async () => {
        const till = await comeBack();
        const admitted = till.checkout.admits(till.order);
        await waitFor(NEWS);
        await click("[data-action=cancel]");
        expect(await admitted).toBe(false);
        await waitForNone(NEWS);
        const again = till.checkout.admits(till.order);
        await waitFor(NEWS);
        await click("[data-action=go-on]");
        expect(await again).toBe(true);
    });

    test("tells it in the question of the rule: one dialog, not two", async () => {
        const stock: StockOnServer = { ...THREE, policy: "warn" };
        refuseApples();
        const till = await comeBack(stock);
        const admitted = till.checkout.admits(till.order);
        await waitFor(DIALOG);
        expect(".stock-shortage-absence").toHaveText(/Was 3.*, 2.* sold here/s);
        expect(await answering(admitted, "continue")).toBe(true);
        expect(NEWS).toHaveCount(0);
        expect(DIALOG).toHaveCount(0);
        expect(till.absence.rows()).toEqual([]);
    });

    test("tells what no rule asks about after the questions about the rest", async () => {
        refuseApples();
        const figures = { [APPLE.variant]: 1, [SHIRT.small]: 3 };
        const products = { warn: [APPLE.template] };
        const stock: StockOnServer = { figures, products };
        const till = await openTill(stock);
        await till.add(APPLE.variant);
        await loseContact(till);
        await sell(till, SHIRT.small, 2);
        await till.add(SHIRT.small);
        await till.hears({ ...stock, version: 2, figures: { ...figures, [SHIRT.small]: 2 } });
        const admitted = till.checkout.admits(till.order);
        await waitFor(DIALOG);
        expect(".stock-shortage-absence").toHaveCount(0);
        await click("[data-action=continue]");
        await waitFor(NEWS);
        expect(ROW).toHaveCount(1);
        expect(ROW).toHaveAttribute("data-product-id", String(SHIRT.small));
        await click("[data-action=go-on]");
        expect(await admitted).toBe(true);
        expect(till.absence.rows()).toEqual([]);
    });

    test("leaves unread what no dialog has shown", async () => {
        const stock: StockOnServer = {
            ...THREE,
            figures: { [APPLE.variant]: 3, [SHIRT.small]: 3 },
            policy: "warn",
        };
        const till = await openTill(stock);
        await loseContact(till);
        await till.add(APPLE.variant, 2);
        const other = till.store.addNewOrder();
        await addTo(till, other, SHIRT.small);
        const figures = { [APPLE.variant]: 1, [SHIRT.small]: 1 };
        await till.hears({ ...stock, version: 2, figures });
        const settled = till.checkout.settle(till.order);
        await waitFor(DIALOG);
        expect(".stock-absence-past").toHaveText("Was 3");
        await answering(settled, "set-to-available");
        expect(till.absence.rows().map(({ variant }) => variant.id)).toEqual([SHIRT.small]);
    });
});

describe("nothing", () => {
    test("is said of an order that has enough", async () => {
        const till = await comeBack();
        const other = till.store.addNewOrder();
        await addTo(till, other, SHIRT.small);
        expect(await till.checkout.admits(other)).toBe(true);
        expect(NEWS).toHaveCount(0);
        expect(till.absence.rows().length).toBe(1);
    });

    test("is said of a short absence in which nothing changed", async () => {
        const till = await openTill(THREE);
        await mountWithCleanup(StockFreshness);
        await till.add(APPLE.variant);
        await loseContact(till);
        await till.hears(THREE);
        await animationFrame();
        expect(INDICATOR).toHaveAttribute("data-changes", "0");
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(NEWS).toHaveCount(0);
    });

    test("is said of what changed while the till was listening", async () => {
        const till = await openTill(THREE);
        await till.add(APPLE.variant, 2);
        await till.hears({ ...THREE, version: 2, figures: { [APPLE.variant]: 1 } });
        expect(till.absence.rows()).toEqual([]);
    });

    test("is said any more when there is enough again", async () => {
        const till = await comeBack();
        await till.hears({ ...THREE, version: 3, figures: { [APPLE.variant]: 50 } });
        expect(till.absence.rows()).toEqual([]);
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(NEWS).toHaveCount(0);
    });
});

describe("the panel", () => {
    test("lists it, open orders first, until somebody has read it", async () => {
        const stock: StockOnServer = {
            figures: { [APPLE.variant]: 3, [SHIRT.small]: 3, [CHEESE.variant]: 2.5 },
        };
        const till = await openTill(stock);
        await mountWithCleanup(StockFreshness);
        await loseContact(till);
        await sell(till, APPLE.variant, 2);
        await till.add(SHIRT.small);
        await addTo(till, till.order, CHEESE.variant, 1.25);
        const figures = { [APPLE.variant]: 1, [SHIRT.small]: 2, [CHEESE.variant]: -0.75 };
        await till.hears({ ...stock, version: 2, figures });
        await animationFrame();
        expect(INDICATOR).toHaveAttribute("data-changes", "3");
        expect(".stock-freshness-changes").toHaveText("3");
        await click(INDICATOR);
        await waitFor(ROW);
        const ids = [CHEESE.variant, SHIRT.small, APPLE.variant].map(String);
        const shown = [...document.querySelectorAll<HTMLElement>(ROW)];
        expect(shown.map(({ dataset }) => dataset["productId"])).toEqual(ids);
        expect(`${ROW}:first`).toHaveAttribute("data-now", "-0.75");
        expect(`${ROW}:first`).toHaveText(/Now\s+-0\.75 kg.*Was 2\.50? kg.*Open orders: 1\.25 kg/s);
        expect(`${ROW}:last`).toHaveText(/Now\s+-1.*Was 3.*, 2.* sold here/s);
        await click("[data-action=dismiss-changes]");
        await animationFrame();
        expect(ROW).toHaveCount(0);
        expect(INDICATOR).toHaveAttribute("data-changes", "0");
        expect(".stock-freshness-changes").toHaveCount(0);
    });
});

test("a fault of ours stops no sale and hides no figure", async () => {
    stepLog("error");
    const till = await comeBack();
    till.absence.rows = () => {
        throw new Error("A fault of ours");
    };
    expect(await till.checkout.admits(till.order)).toBe(true);
    expect.verifySteps(["error: POS Stock Guard: an order could not be checked."]);
});
