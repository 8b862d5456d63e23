// Compiled from resumed_payment.test.ts; edit that file.
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame } from "@odoo/hoot-dom";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { PaymentScreen } from "@point_of_sale/app/screens/payment_screen/payment_screen";
import { leaveOrder, resumePayment } from "../../../src/app/services/leaving";
import { answerStock } from "../data/pos_config.data";
import { APPLE } from "../data/shop";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
async function tillAtItsPayment() {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 2 } });
    await till.add(APPLE.variant, 2);
    await till.hears({ policy: "never", version: 2, figures: { [APPLE.variant]: 1 } });
    answerStock({
        claimStock() {
            throw new Error("Not today");
        },
    });
    Object.assign(till.store.router.state, { current: "PaymentScreen" });
    till.store.navigate = (page) => {
        expect.step(page);
    };
    return till;
}
function stepClaims() {
    answerStock({
        claimStock() {
            expect.step("claim");
            return { ok: true, expires_at: "2026-01-01 00:00:00", shortages: [] };
        },
        releaseStock: () => true,
    });
}
describe("an order that comes back to its payment is asked about before money moves:", () => {
    test("as soon as the screen is there", async () => {
        const till = await tillAtItsPayment();
        await mountWithCleanup(PaymentScreen, { props: { orderUuid: till.order.uuid } });
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-short-by", "1");
        await answering(Promise.resolve(), "set-to-available");
        expect(till.inOrder(APPLE.variant)).toBe(1);
        expect.verifySteps([]);
    });
    test("who does not answer is back at the cart", async () => {
        const till = await tillAtItsPayment();
        await answering(resumePayment(till.store, till.order), "cancel");
        expect.verifySteps(["ProductScreen"]);
        expect(till.inOrder(APPLE.variant)).toBe(2);
    });
    test("who has gone on meanwhile stays there", async () => {
        const till = await tillAtItsPayment();
        const resumed = resumePayment(till.store, till.order);
        await waitFor(DIALOG);
        Object.assign(till.store.router.state, { current: "TicketScreen" });
        await answering(resumed, "cancel");
        expect.verifySteps([]);
    });
    test("nobody is, whose card was charged; what there is of it is held", async () => {
        const till = await tillAtItsPayment();
        stepClaims();
        till.store.models["pos.payment"].create({
            pos_order_id: till.order,
            payment_method_id: till.store.models["pos.payment.method"].getAll()[0],
            amount: 1,
            payment_status: "done",
        });
        await resumePayment(till.store, till.order);
        await animationFrame();
        expect(DIALOG).toHaveCount(0);
        expect.verifySteps(["claim"]);
    });
    test("nobody is, who has left before its turn came, and nothing is held", async () => {
        const till = await tillAtItsPayment();
        const { store } = till;
        const other = store.addNewOrder();
        store.models["pos.order.line"].create({
            order_id: other.id,
            product_id: APPLE.variant,
            qty: 2,
        });
        const first = resumePayment(store, till.order);
        await waitFor(DIALOG);
        stepClaims();
        leaveOrder(store, till.order);
        const second = resumePayment(store, other);
        leaveOrder(store, other);
        await answering(first, "cancel");
        await second;
        expect(DIALOG).toHaveCount(0);
        expect.verifySteps([]);
    });
});
