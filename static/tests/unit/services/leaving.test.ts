import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { click, waitFor } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { onRpc } from "@web/../tests/web_test_helpers";
import { heldOrder } from "../../../src/app/services/held_order";
import { answerStock } from "../data/pos_config.data";
import { APPLE, HAIRCUT } from "../data/shop";
import { openTill, type Till } from "../utils/till";

definePosModels();

beforeEach(() => {
    answerStock({
        releaseStock(orderUuid) {
            expect.step(`release ${orderUuid}`);
            return true;
        },
    });
});

/** Has one of its three apples in its order. */
async function openTillWithApple(): Promise<Till> {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 3 } });
    await till.add(APPLE.variant);
    return till;
}

/** Has it held, as on the way to its payment. */
async function openTillAtPayment(): Promise<Till> {
    const till = await openTillWithApple();
    await till.checkout.admits(till.order);
    expect(heldOrder.recall()).toBe(till.order.uuid);
    return till;
}

describe("what is held for an order", () => {
    test("is let go where its lots are missing, and the cashier stays", async () => {
        const till = await openTillWithApple();
        till.template(APPLE.template).update({ tracking: "lot" });
        const paid = till.store.pay();
        await waitFor(".modal");
        expect(heldOrder.recall()).toBe(till.order.uuid);
        await click(".modal-footer .btn-secondary");
        await paid;
        expect.verifySteps([`release ${till.order.uuid}`]);
        expect(heldOrder.recall()).toBe(null);
    });

    test("is not renewed once it was paid at once", async () => {
        const till = await openTillWithApple();
        const [method] = till.store.models["pos.payment.method"].getAll();
        // The mock server of core takes no payment.
        till.store.syncAllOrders = () => Promise.resolve([till.order]);
        await till.store.validateOrderFast(method ?? { id: 0 });
        expect(till.order.state).toBe("paid");
        expect.verifySteps([]);
        expect(heldOrder.recall()).toBe(null);
    });

    test("is let go when the till is left for the back office", async () => {
        const till = await openTillAtPayment();
        // Another device has begun to sell in the session.
        onRpc("pos.session", "delete_opening_control_session", () => ({ status: "error" }));
        till.store.redirectToBackend = () => {
            expect.step("back office");
        };
        await till.store.closePos();
        expect.verifySteps([`release ${till.order.uuid}`, "back office"]);
        expect(heldOrder.recall()).toBe(null);
    });

    test("is let go when it is deleted", async () => {
        const till = await openTillAtPayment();
        const { uuid } = till.order;
        await till.store.deleteOrders([till.order]);
        expect.verifySteps([`release ${uuid}`]);
        expect(heldOrder.recall()).toBe(null);
    });
});

describe("who takes up another order before the server has answered", () => {
    /** Its claim is answered when the test says so. */
    async function openSlowTill(): Promise<[Till, answer: () => void]> {
        const till = await openTillWithApple();
        let resolve: (answer: object) => void = () => undefined;
        const answered = new Promise<object>((settle) => {
            resolve = settle;
        });
        answerStock({ claimStock: () => answered });
        till.store.navigate = (page) => {
            expect.step(page);
        };
        return [
            till,
            () => {
                resolve({ ok: true, expires_at: "2026-01-01 00:00:00", shortages: [] });
            },
        ];
    }

    test("does not pay that one", async () => {
        const [till, answer] = await openSlowTill();
        const paid = till.store.pay();
        const other = till.store.addNewOrder();
        till.store.models["pos.order.line"].create({
            order_id: other,
            product_id: till.variant(HAIRCUT.variant),
            qty: 1,
        });
        answer();
        await paid;
        expect.verifySteps([`release ${till.order.uuid}`]);
    });

    test("does not pay that one at once", async () => {
        const [till, answer] = await openSlowTill();
        const [method] = till.store.models["pos.payment.method"].getAll();
        const paid = till.store.validateOrderFast(method ?? { id: 0 });
        const other = till.store.addNewOrder();
        answer();
        await paid;
        expect(other.payment_ids.length).toBe(0);
        expect.verifySteps([`release ${till.order.uuid}`]);
    });
});
