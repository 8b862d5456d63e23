import { beforeEach, expect, test } from "@odoo/hoot";
import { animationFrame } from "@odoo/hoot-dom";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosPayment } from "@point_of_sale/app/models/pos_order";
import { PaymentScreen } from "@point_of_sale/app/screens/payment_screen/payment_screen";
import type { PaymentMethod } from "@point_of_sale/app/services/pos_store";
import { answerStock } from "../data/pos_config.data";
import { APPLE } from "../data/shop";
import { answering } from "../utils/shortage_dialog";
import { openTill, type Till } from "../utils/till";

definePosModels();

let answer: (ok: boolean) => void = () => undefined;

// The server takes its time.
beforeEach(() => {
    const answered = new Promise<object>((resolve, reject) => {
        answer = (ok) => {
            if (ok) {
                resolve({ ok, expires_at: "2026-01-01 00:00:00", shortages: [] });
            } else {
                reject(new Error("Not today"));
            }
        };
    });
    answerStock({ claimStock: () => answered });
});

interface Card {
    till: Till;
    screen: PaymentScreen;
    method: PaymentMethod;
}

/** At the payment of two apples, which a card may be charged for as soon as it is tapped. */
async function openPayment(): Promise<Card> {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 2 } });
    await till.add(APPLE.variant, 2);
    till.order.lines[0]?.update({ price_unit: 10 });
    till.store.setOrder(till.order);
    const props = { orderUuid: till.order.uuid };
    Object.assign(till.store.router.state, { current: "PaymentScreen", params: props });
    const [method] = till.store.models["pos.payment.method"].getAll();
    const terminal = {
        fastPayments: true,
        sendPaymentRequest() {
            expect.step("charged");
            return Promise.resolve(false);
        },
    };
    Object.assign(method ?? {}, { use_payment_terminal: "card", payment_terminal: terminal });
    const screen = await mountWithCleanup(PaymentScreen, { props });
    return { till, screen, method: method ?? { id: 0 } };
}

function payments({ till }: Card): readonly PosPayment[] {
    return till.order.payment_ids;
}

/** While core takes it for so, it takes no other card. */
function isCharging({ till }: Card): boolean {
    const { paymentTerminalInProgress } = till.store as { paymentTerminalInProgress?: boolean };
    return paymentTerminalInProgress ?? false;
}

test("no second card is taken while the first waits for the server", async () => {
    const card = await openPayment();
    await card.screen.addNewPaymentLine(card.method);
    await card.screen.addNewPaymentLine(card.method);
    expect(payments(card).length).toBe(1);
    answer(true);
    await animationFrame();
    await animationFrame();
    expect.verifySteps(["charged"]);
    expect(isCharging(card)).toBe(false);
});

test("a payment that was taken back meanwhile is not charged", async () => {
    const card = await openPayment();
    await card.screen.addNewPaymentLine(card.method);
    card.screen.deletePaymentLine(payments(card)[0]?.uuid ?? "");
    answer(true);
    await animationFrame();
    await animationFrame();
    expect.verifySteps([]);
    expect(isCharging(card)).toBe(false);
});

test("who cancels is back at the cart, uncharged", async () => {
    const card = await openPayment();
    const { store, order } = card.till;
    store.navigate = (page) => {
        expect.step(page);
    };
    await card.till.hears({ policy: "never", version: 2, figures: { [APPLE.variant]: 1 } });
    answer(false);
    await answering(Promise.resolve(), "cancel");
    await animationFrame();
    expect.verifySteps(["ProductScreen"]);
    expect(order.payment_ids.length).toBe(0);
});

test("a payment that was left meanwhile is not charged", async () => {
    const card = await openPayment();
    await card.screen.addNewPaymentLine(card.method);
    Object.assign(card.till.store.router.state, { current: "ProductScreen" });
    answer(true);
    await animationFrame();
    await animationFrame();
    expect.verifySteps([]);
});

test("what was taken out is not charged for", async () => {
    const card = await openPayment();
    const { till } = card;
    await till.hears({ policy: "never", version: 2, figures: { [APPLE.variant]: 1 } });
    await card.screen.addNewPaymentLine(card.method);
    const due = till.order.totalDue;
    expect(payments(card)[0]?.getAmount()).toBe(due);
    answer(false);
    await answering(Promise.resolve(), "set-to-available");
    await animationFrame();
    expect(till.order.totalDue < due).toBe(true);
    expect.verifySteps([]);
    expect(payments(card)[0]?.getAmount()).toBe(till.order.totalDue);
    await card.screen.sendPaymentRequest(payments(card)[0] as PosPayment);
    expect.verifySteps(["charged"]);
});
