// Compiled from paying.test.ts; edit that file.
import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { animationFrame, click } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { PaymentScreen } from "@point_of_sale/app/screens/payment_screen/payment_screen";
import { makeServerError } from "@web/../tests/web_test_helpers";
import { answerStock } from "../data/pos_config.data";
import { APPLE, GIFT_BOX, SHIRT } from "../data/shop";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
const TWO_APPLES = { policy: "never", figures: { [APPLE.variant]: 2 } };
beforeEach(() => {
    answerStock({
        claimStock() {
            throw makeServerError({ message: "Not today" });
        },
    });
});
async function tillThatLost(left = 0) {
    const till = await openTill(TWO_APPLES);
    await till.add(APPLE.variant, 2);
    await till.hears({ ...TWO_APPLES, version: 2, figures: { [APPLE.variant]: left } });
    return till;
}
function paymentMethod({ store }) {
    const [method] = store.models["pos.payment.method"].getAll();
    if (!method) {
        throw new Error("There is no payment method");
    }
    return method;
}
function stepScreens({ store }) {
    store.navigate = (page) => {
        expect.step(page);
    };
}
describe("B.4 row 16: refund", () => {
    test("is never refused", async () => {
        const till = await openTill({ policy: "never" });
        till.store.models["pos.order.line"].create({
            order_id: till.order.id,
            product_id: APPLE.variant,
            qty: -3,
        });
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(DIALOG).toHaveCount(0);
    });
    test("what it is exchanged for is asked about when it is paid", async () => {
        const till = await openTill({ policy: "never" });
        for (const [product, quantity] of [
            [APPLE.variant, -3],
            [SHIRT.small, 1],
        ]) {
            till.store.models["pos.order.line"].create({
                order_id: till.order.id,
                product_id: product,
                qty: quantity,
            });
        }
        const validation = new OrderPaymentValidation({
            pos: till.store,
            orderUuid: till.order.uuid,
        });
        const asked = validation.askBeforeValidation();
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-product-id", String(SHIRT.small));
        expect(await answering(asked, "cancel")).toBe(false);
    });
});
describe("at Validate", () => {
    async function validateOfTwo() {
        const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 2 } });
        await till.add(APPLE.variant, 2);
        till.order.lines[0]?.update({ price_unit: 10 });
        till.store.setOrder(till.order);
        Object.assign(till.store.router.state, { current: "PaymentScreen" });
        await till.hears({ policy: "never", version: 2, figures: { [APPLE.variant]: 1 } });
        const orderUuid = till.order.uuid;
        const validation = new OrderPaymentValidation({ pos: till.store, orderUuid });
        return [till, validation.askBeforeValidation()];
    }
    test("the cashier sees what is due by then before the order is paid", async () => {
        const [till, asked] = await validateOfTwo();
        expect(await answering(asked, "set-to-available")).toBe(false);
        expect(till.inOrder(APPLE.variant)).toBe(1);
        const orderUuid = till.order.uuid;
        const again = new OrderPaymentValidation({ pos: till.store, orderUuid });
        expect(await again.askBeforeValidation()).toBe(true);
    });
    test("an order of which nothing was taken out is paid at once", async () => {
        const till = await openTill({ policy: "warn", figures: { [APPLE.variant]: 2 } });
        await till.add(APPLE.variant, 2);
        Object.assign(till.store.router.state, { current: "PaymentScreen" });
        await till.hears({ policy: "warn", version: 2, figures: { [APPLE.variant]: 1 } });
        const orderUuid = till.order.uuid;
        const validation = new OrderPaymentValidation({ pos: till.store, orderUuid });
        expect(await answering(validation.askBeforeValidation(), "continue")).toBe(true);
    });
});
describe("B.4 row 26: fast payment", () => {
    test("is asked about before there is a payment", async () => {
        const till = await tillThatLost();
        const paid = till.store.validateOrderFast(paymentMethod(till));
        await waitFor(DIALOG);
        expect(till.order.payment_ids.length).toBe(0);
        await answering(paid, "cancel");
        expect(till.order.payment_ids.length).toBe(0);
        expect(till.order.state).toBe("draft");
    });
});
describe("a payment terminal", () => {
    async function charge(till) {
        const { store, order } = till;
        Object.assign(store.router.state, { current: "PaymentScreen" });
        const card = { pos_order_id: order, payment_method_id: paymentMethod(till), amount: 1 };
        const line = order.payment_ids[0] ?? store.models["pos.payment"].create(card);
        Object.assign(line, {
            pay() {
                expect.step("charged");
                return Promise.resolve(false);
            },
        });
        const screen = {
            pos: store,
            currentOrder: order,
            numberBuffer: { capture: () => void 0 },
            paymentLines: [],
        };
        await PaymentScreen.prototype.sendPaymentRequest.call(screen, line);
    }
    test("charges nothing before the cashier was asked", async () => {
        const till = await tillThatLost();
        const charged = charge(till);
        await waitFor(DIALOG);
        expect.verifySteps([]);
        await answering(charged, "cancel");
        expect.verifySteps([]);
        await answering(charge(till), "remove");
        expect.verifySteps([]);
    });
    test("charges once, however often it is tapped meanwhile", async () => {
        const till = await openTill(TWO_APPLES);
        await till.add(APPLE.variant, 2);
        await Promise.all([charge(till), charge(till)]);
        expect.verifySteps(["charged"]);
        await charge(till);
        expect.verifySteps(["charged"]);
    });
    test("charges what there is enough of", async () => {
        const till = await openTill(TWO_APPLES);
        await till.add(APPLE.variant, 2);
        await charge(till);
        expect.verifySteps(["charged"]);
    });
    test("once it has charged a card, nobody is asked", async () => {
        const till = await tillThatLost();
        till.store.models["pos.payment"].create({
            pos_order_id: till.order,
            payment_method_id: paymentMethod(till),
            amount: 1,
            payment_status: "done",
        });
        expect(till.order.payment_ids.length).toBe(1);
        const { pos, orderUuid } = { pos: till.store, orderUuid: till.order.uuid };
        const validation = new OrderPaymentValidation({ pos, orderUuid });
        expect(await validation.askBeforeValidation()).toBe(true);
        expect(DIALOG).toHaveCount(0);
    });
});
describe("the check before money moves", () => {
    test("leads to the line, and takes it out where nothing is left", async () => {
        const till = await tillThatLost();
        stepScreens(till);
        await till.hears({ ...TWO_APPLES, version: 3, figures: { [SHIRT.small]: 5 } });
        await till.add(SHIRT.small);
        const paid = till.store.pay();
        await waitFor(DIALOG);
        expect(till.order.getSelectedOrderline()?.product_id.id).toBe(APPLE.variant);
        await answering(paid, "remove");
        expect(till.order.lines.map(({ product_id }) => product_id.id)).toEqual([SHIRT.small]);
        expect.verifySteps(["PaymentScreen"]);
    });
    test("an order of which nothing is left is not paid", async () => {
        const till = await tillThatLost();
        stepScreens(till);
        await answering(till.store.pay(), "remove");
        expect(till.order.lines.length).toBe(0);
        expect.verifySteps([]);
    });
    test("what is short of a combo takes the whole combo out", async () => {
        const figures = { [APPLE.variant]: 4, [SHIRT.small]: 1 };
        const till = await openTill({ policy: "never", figures });
        await till.add(APPLE.variant);
        await till.add(GIFT_BOX.variant);
        const left = { ...figures, [SHIRT.small]: 0 };
        await till.hears({ policy: "never", version: 2, figures: left });
        expect(await answering(till.checkout.admits(till.order), "remove")).toBe(true);
        expect(till.order.lines.map(({ product_id }) => product_id.id)).toEqual([APPLE.variant]);
    });
    test("a scan while it asks comes after the answer, once", async () => {
        const till = await tillThatLost(1);
        stepScreens(till);
        const paid = till.store.pay();
        await waitFor(DIALOG);
        const scan = till.add(SHIRT.small, -1);
        await animationFrame();
        expect(till.inOrder(SHIRT.small)).toBe(0);
        await answering(paid, "set-to-available");
        await scan;
        expect(till.inOrder(APPLE.variant)).toBe(1);
        expect(till.inOrder(SHIRT.small)).toBe(-1);
        expect.verifySteps(["PaymentScreen"]);
    });
    test("a warning is given again when somebody took some, and not because of the cashier", async () => {
        const stock = { ...TWO_APPLES, policy: "warn" };
        const till = await openTill(stock);
        await answering(till.add(APPLE.variant, 3), "continue");
        await till.add(APPLE.variant);
        expect(await till.checkout.admits(till.order)).toBe(true);
        await till.hears({ ...stock, version: 2, figures: {} });
        const admitted = till.checkout.admits(till.order);
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-short-by", "4");
        expect(await answering(admitted, "continue")).toBe(true);
    });
});
describe("without a preview, where success is shown first", () => {
    async function openFastTill() {
        const till = await tillThatLost();
        till.store.config.update({ iface_print_auto: true, iface_print_skip_screen: true });
        till.store.printReceipt = () => Promise.resolve(false);
        stepScreens(till);
        const validation = new OrderPaymentValidation({
            pos: till.store,
            orderUuid: till.order.uuid,
            fastPaymentMethod: paymentMethod(till),
        });
        return [till, validation];
    }
    test("an order that is refused here shows none", async () => {
        const [till, validation] = await openFastTill();
        expect(await answering(validation.validateOrder(false), "cancel")).toBe(false);
        expect.verifySteps([]);
        expect(till.order.state).toBe("draft");
    });
    test("an order that the server refuses goes back to its payment", async () => {
        const [till, validation] = await openFastTill();
        await till.hears({ ...TWO_APPLES, version: 3 });
        till.store.syncAllOrders = () =>
            Promise.reject(makeServerError({ message: "Refused by another module" }));
        await validation.validateOrder(false);
        await waitFor(".modal:contains(Refused by another module)");
        expect.verifySteps(["FeedbackScreen", "PaymentScreen"]);
        expect(till.order.state).toBe("draft");
        await click(".modal-footer .btn");
    });
    test("an order that is taken stays at its success", async () => {
        const [till, validation] = await openFastTill();
        await till.hears({ ...TWO_APPLES, version: 3 });
        till.store.syncAllOrders = () => Promise.resolve([]);
        await validation.validateOrder(false);
        await animationFrame();
        expect.verifySteps(["FeedbackScreen"]);
        expect(till.order.state).toBe("paid");
    });
});
