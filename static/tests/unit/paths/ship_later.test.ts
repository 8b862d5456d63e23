import { describe, expect, test } from "@odoo/hoot";
import { tick } from "@odoo/hoot-dom";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { PaymentScreen } from "@point_of_sale/app/screens/payment_screen/payment_screen";
import { isShippedLater } from "../../../src/app/services/shipping";
import { answerStock, type ClaimAsked } from "../data/pos_config.data";
import { APPLE, SHIRT } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { waitFor, waitUntil } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill, type Till } from "../utils/till";

definePosModels();

const TODAY = new Date().toISOString().slice(0, 10);
const SHIP = "[data-action=ship]";
const STOCK: StockOnServer = { policy: "never", figures: { [APPLE.variant]: 2 } };

/** Has two apples in its order, in a shop that ships later. */
async function openShop(stock: StockOnServer = STOCK): Promise<Till> {
    answerStock({
        claimStock({ lines }: ClaimAsked) {
            expect.step(`claim ${lines.map(({ qty }) => qty).join()}`);
            return { ok: true, expires_at: "2026-01-01 00:00:00", shortages: [] };
        },
        releaseStock() {
            expect.step("release");
            return true;
        },
    });
    const till = await openTill(stock);
    till.store.config.update({ ship_later: true });
    await till.add(APPLE.variant, 2);
    return till;
}

/** Another till sells both apples. */
async function lose(till: Till): Promise<void> {
    await till.hears({ ...STOCK, version: 2, figures: { [APPLE.variant]: 0 } });
    answerStock({
        claimStock() {
            throw new Error("Not today");
        },
        releaseStock: () => true,
    });
}

function applesOf(till: Till): number | null | undefined {
    return till.guard.levelOf(till.template(APPLE.template))?.quantity;
}

describe("an order that is shipped later", () => {
    test("takes nothing off the card", async () => {
        const till = await openShop();
        expect(applesOf(till)).toBe(0);
        till.order.setShippingDate(TODAY);
        await tick();
        expect(applesOf(till)).toBe(2);
        till.order.setShippingDate(false);
        await tick();
        expect(applesOf(till)).toBe(0);
    });

    test("is not checked, claims nothing and has nothing seen", async () => {
        const till = await openShop();
        await lose(till);
        till.order.setShippingDate(TODAY);
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(till.review.findings(till.order)).toEqual([]);
        expect(await till.checkout.resume(till.order)).toBe(true);
        expect(DIALOG).toHaveCount(0);
        expect(Boolean(till.order.stock_evidence)).toBe(false);
        expect.verifySteps([]);
    });

    test("may grow", async () => {
        const till = await openShop();
        till.order.setShippingDate(TODAY);
        await till.add(APPLE.variant, 5);
        await till.add(SHIRT.small);
        expect(DIALOG).toHaveCount(0);
        expect(till.inOrder(APPLE.variant)).toBe(7);
    });

    test("is asked about when it is not any more", async () => {
        const till = await openShop();
        await lose(till);
        till.order.setShippingDate(TODAY);
        expect(await till.checkout.admits(till.order)).toBe(true);
        till.order.setShippingDate(false);
        expect(await answering(till.checkout.admits(till.order), "cancel")).toBe(false);
    });

    test("asks for nothing while it is under way", async () => {
        const till = await openShop();
        till.order.setShippingDate(TODAY);
        till.order.update({ state: "paid" });
        till.onOrderSending(till.order);
        expect(till.guard.demand.takingsOf(till.order.uuid)).toEqual([]);
        expect(applesOf(till)).toBe(2);
    });
});

test("the payment lets go when a date is chosen, and claims again without one", async () => {
    const till = await openShop();
    const asked: string[] = [];
    answerStock({
        claimStock() {
            asked.push("claim");
            return { ok: true, expires_at: "2026-01-01 00:00:00", shortages: [] };
        },
        releaseStock() {
            asked.push("release");
            return true;
        },
    });
    await till.checkout.admits(till.order);
    await mountWithCleanup(PaymentScreen, { props: { orderUuid: till.order.uuid } });
    till.order.setShippingDate(TODAY);
    await waitUntil(() => asked.length === 2);
    till.order.setShippingDate(false);
    await waitUntil(() => asked.length === 3);
    expect(asked).toEqual(["claim", "release", "claim"]);
});

describe("the question offers it", () => {
    test("on the way to the payment, for all that is short", async () => {
        const till = await openShop({
            policy: "never",
            figures: { [APPLE.variant]: 2, [SHIRT.small]: 1 },
        });
        await till.add(SHIRT.small);
        await lose(till);
        till.store.navigate = (page) => {
            expect.step(page);
        };
        await answering(till.store.pay(), "ship");
        expect.verifySteps(["PaymentScreen"]);
        expect(DIALOG).toHaveCount(0);
        expect(isShippedLater(till.order)).toBe(true);
        expect(till.order.lines.length).toBe(2);
        expect(Boolean(till.order.stock_evidence)).toBe(false);
    });

    test("in the cart", async () => {
        const till = await openShop();
        await answering(till.add(APPLE.variant), "ship");
        expect(till.inOrder(APPLE.variant)).toBe(3);
        expect(isShippedLater(till.order)).toBe(true);
    });

    test("where the shop ships later, and not to Enter", async () => {
        const till = await openShop();
        const added = till.add(APPLE.variant);
        await waitFor(DIALOG);
        expect(SHIP).toHaveCount(1);
        expect(document.activeElement?.getAttribute("data-action")).toBe("cancel");
        await answering(added, "cancel");
        till.store.config.update({ ship_later: false });
        const again = till.add(APPLE.variant);
        await waitFor(DIALOG);
        expect(SHIP).toHaveCount(0);
        await answering(again, "cancel");
    });
});
