// Compiled from witness.test.ts; edit that file.
import { describe, expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import OrderPaymentValidation from "@point_of_sale/app/utils/order_payment_validation";
import { makeServerError } from "@web/../tests/web_test_helpers";
import { linesOfEvidence } from "../../../src/core/evidence";
import { answerStock, onPull } from "../data/pos_config.data";
import { APPLE, HAIRCUT, SHIRT } from "../data/shop";
import { BASKET, KITS, packTheBaskets } from "../data/picnic";
import { FakeClock } from "../utils/fake_clock";
import { DIALOG, answering } from "../utils/shortage_dialog";
import { openTill, openUninformedTill } from "../utils/till";
definePosModels();
const THREE_APPLES = { figures: { [APPLE.variant]: 3 }, policy: "warn", version: 9 };
function lines(till) {
    return linesOfEvidence(till.order.stock_evidence);
}
test("an order of which there is enough carries nothing", async () => {
    const till = await openTill(THREE_APPLES);
    await till.add(APPLE.variant, 2);
    await till.add(HAIRCUT.variant);
    expect(await till.checkout.admits(till.order)).toBe(true);
    expect(till.order.stock_evidence).toBe(void 0);
});
test("what the cashier was asked stays as it was then", async () => {
    const till = await openTill(THREE_APPLES);
    await answering(till.add(APPLE.variant, 5), "continue");
    await till.hears({ ...THREE_APPLES, figures: { [APPLE.variant]: 1 }, version: 10 });
    expect(await till.checkout.admits(till.order)).toBe(true);
    const { device } = till.order.stock_evidence;
    expect(device).toBe("Hoot");
    const [line] = lines(till);
    expect((line?.age ?? 99) < 60).toBe(true);
    expect({ ...line, age: 0 }).toEqual({
        product_id: APPLE.variant,
        figure: 3,
        age: 0,
        offline: false,
        doubted: false,
        version: 9,
        policy: "warn",
        decided_by: "Hoot",
        verdict: "warn",
        choice: "proceed",
        approval: null,
    });
});
test("how old a figure was is told of that moment, not of the last look at the clock", async () => {
    const clock = new FakeClock();
    const till = await openTill(THREE_APPLES);
    clock.sleep(8 * 3600);
    await answering(till.add(APPLE.variant, 5), "continue");
    expect(lines(till)[0]?.age).toBe(8 * 3600);
});
test("what the server said of a claim was said just now", async () => {
    answerStock({
        claimStock: ({ accepted }) => ({
            ok: accepted,
            expires_at: "2026-01-01 00:00:00",
            shortages: [
                {
                    product_id: APPLE.variant,
                    requested: 3,
                    available: 1,
                    short_by: 2,
                    verdict: "warn",
                    decided_by: "Fruit",
                    decider: "category",
                    held_by: [],
                },
            ],
        }),
    });
    const till = await openTill(THREE_APPLES);
    await till.add(APPLE.variant, 3);
    expect(await answering(till.checkout.admits(till.order), "set-to-available")).toBe(true);
    const [line] = lines(till);
    expect([line?.figure, line?.age, line?.choice, line?.decided_by]).toEqual([
        1,
        0,
        "set",
        "Fruit",
    ]);
});
test("without the server's word it tells all that a rule may judge", async () => {
    answerStock({
        claimStock() {
            throw makeServerError({ message: "Not today" });
        },
    });
    const till = await openTill({
        ...THREE_APPLES,
        figures: { [APPLE.variant]: 3, [SHIRT.small]: 2 },
        policy: "allowed",
        categories: { 31: "never" },
    });
    await till.add(APPLE.variant, 2);
    await till.add(SHIRT.small);
    await till.checkout.admits(till.order);
    expect(lines(till).map(({ product_id, figure }) => [product_id, figure])).toEqual([
        [APPLE.variant, 3],
    ]);
    expect(lines(till)[0]?.choice).toBe(null);
});
test("what was said of a kit is said of all it takes", async () => {
    const till = await openTill({
        figures: { [APPLE.variant]: 10, [SHIRT.small]: 7 },
        kits: KITS,
        categories: { [BASKET.category]: "warn" },
    });
    packTheBaskets(till.store);
    await answering(till.add(BASKET.variant, 3), "continue");
    await till.add(APPLE.variant);
    await till.checkout.admits(till.order);
    const told = lines(till).map(({ product_id, figure, choice, decided_by }) => [
        product_id,
        figure,
        choice,
        decided_by,
    ]);
    const rule = `Category ${BASKET.category}`;
    expect(told).toEqual([
        [BASKET.variant, 2, "proceed", rule],
        [APPLE.variant, 10, "proceed", rule],
        [SHIRT.small, 7, "proceed", rule],
    ]);
});
test("what has left the order is not told", async () => {
    const till = await openTill(THREE_APPLES);
    await answering(till.add(APPLE.variant, 5), "continue");
    await till.add(HAIRCUT.variant);
    const apples = till.order.lines.find(({ product_id }) => product_id.id === APPLE.variant);
    if (apples) {
        till.order.removeOrderline(apples);
    }
    await till.checkout.admits(till.order);
    expect(lines(till)).toEqual([]);
});
test("a till that forgot its answers finds them on the order", async () => {
    const till = await openTill(THREE_APPLES);
    await answering(till.add(APPLE.variant, 5), "continue");
    const evidence = till.order.stock_evidence;
    const [line] = till.order.lines;
    line?.delete();
    const other = till.store.addNewOrder();
    other.update({ stock_evidence: evidence });
    const apple = till.variant(APPLE.variant);
    await till.store.addLineToOrder(
        { product_id: apple, product_tmpl_id: apple.product_tmpl_id, qty: 6 },
        other
    );
    expect(DIALOG).toHaveCount(0);
    expect(other.lines.length).toBe(1);
});
describe("paid without network, an order says how old its figures are by then:", () => {
    function payOffline(till, clock) {
        till.guard.onFailure(new Error("no network"));
        clock.sleep(3600);
        till.checkout.record(till.order);
        return lines(till)[0];
    }
    test("one that the server had held the goods for", async () => {
        const clock = new FakeClock();
        const till = await openTill({ ...THREE_APPLES, policy: "never" });
        await till.add(APPLE.variant, 2);
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(lines(till)).toEqual([]);
        const line = payOffline(till, clock);
        const told = { figure: 3, age: 3600, offline: true, choice: null };
        expect({ ...line, ...told }).toEqual(line);
    });
    test("one that its cashier was asked about before", async () => {
        const clock = new FakeClock();
        const till = await openTill({ ...THREE_APPLES, policy: "never" });
        await answering(till.add(APPLE.variant, 5), "set-to-available");
        expect(lines(till)[0]?.offline).toBe(false);
        const line = payOffline(till, clock);
        const told = { figure: 3, age: 3600, offline: true, choice: "set" };
        expect({ ...line, ...told }).toEqual(line);
    });
    test("what its cashier knew to be too little stays as it was", async () => {
        const clock = new FakeClock();
        const till = await openTill(THREE_APPLES);
        await answering(till.add(APPLE.variant, 5), "continue");
        const [before] = lines(till);
        expect(payOffline(till, clock)).toEqual(before);
    });
    test("an order paid in contact tells nothing of it", async () => {
        const clock = new FakeClock();
        const till = await openTill(THREE_APPLES);
        await till.add(APPLE.variant, 2);
        clock.sleep(3600);
        till.checkout.record(till.order);
        expect(lines(till)).toEqual([]);
    });
});
test("what is kept on the device and sent is the same", async () => {
    const till = await openTill(THREE_APPLES);
    await answering(till.add(APPLE.variant, 5), "continue");
    const sent = till.order.serializeForORM();
    expect(sent["stock_evidence"]).toEqual(till.order.stock_evidence);
    expect(till.order.serializeForIndexedDB()["stock_evidence"]).toEqual(sent["stock_evidence"]);
});
test("a paid order tells when it was sold, by the server's clock", async () => {
    const till = await openTill(THREE_APPLES);
    await answering(till.add(APPLE.variant, 5), "continue");
    const asked = lines(till);
    till.store.syncAllOrders = () => {
        expect.step(`sent ${till.order.state}`);
        return Promise.resolve(null);
    };
    const pos = till.store;
    const validation = new OrderPaymentValidation({ pos, orderUuid: till.order.uuid });
    await validation.finalizeValidation();
    expect.verifySteps(["sent paid"]);
    const { sold_at: soldAt, device } = till.order.stock_evidence;
    expect(String(soldAt)).toMatch(/^2026-01-31 12:00:/);
    expect([device, lines(till)]).toEqual(["Hoot", asked]);
});
test("a till that was never told the time does not make one up", async () => {
    onPull(() => new Promise(() => void 0));
    const till = await openUninformedTill();
    await till.add(APPLE.variant);
    till.checkout.record(till.order);
    const { sold_at: soldAt, clock } = till.order.stock_evidence;
    expect(soldAt).toBe(null);
    expect(Math.abs(Number(clock) - Date.now() / 1e3) < 60).toBe(true);
});
test("a paid order tells how long ago that was, whatever time the device shows", async () => {
    const clock = new FakeClock();
    const till = await openTill(THREE_APPLES);
    await till.add(APPLE.variant);
    till.checkout.record(till.order);
    clock.sleep(90);
    const { clock: paid } = till.order.stock_evidence;
    const { stock_clock: sent } = till.store.getSyncAllOrdersContext([till.order]);
    expect(Number(sent) - Number(paid)).toBe(90);
    expect(sent).toBe(Math.floor(clock.date() / 1e3));
});
