// Compiled from order_demand_flows.test.ts; edit that file.
import { describe, expect, test } from "@odoo/hoot";
import { tick } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { APPLE, GIFT_BOX, SHIRT } from "../data/shop";
import { FakeClock } from "../utils/fake_clock";
import { stepLog } from "../utils/log";
import { openTill } from "../utils/till";
definePosModels();
function recounted(till) {
    const totals = {};
    for (const order of till.store.models["pos.order"].getAll()) {
        const net = {};
        for (const { product_id: product, qty } of order.state === "draft" ? order.lines : []) {
            net[product.id] = (net[product.id] ?? 0) + qty;
        }
        for (const [id, quantity] of Object.entries(net)) {
            totals[Number(id)] = (totals[Number(id)] ?? 0) + Math.max(0, quantity);
        }
    }
    return totals;
}
async function expectDemand(till, apples) {
    await tick();
    const { totals } = till.guard.demand;
    expect(totals.get(APPLE.variant) ?? 0).toBe(apples);
    expect(Object.fromEntries([...totals].map(([id, total]) => [id, total]))).toEqual(
        Object.fromEntries(Object.entries(recounted(till)).filter(([, total]) => total > 0))
    );
}
function lineOf(order, variantId) {
    const line = order.lines.find(({ product_id: product }) => product.id === variantId);
    if (!line) {
        throw new Error("The order has no such line");
    }
    return line;
}
function copyInto(order, line, quantity) {
    const values = { ...line.raw };
    delete values["id"];
    delete values["uuid"];
    return order.models["pos.order.line"].create({ ...values, qty: quantity, order_id: order.id });
}
function answerTo(order) {
    const ids = order.lines.map(({ id }, i) => (typeof id === "number" ? id : 9e3 + i));
    const lines = order.lines.map((line, i) => ({ ...line.raw, id: ids[i], order_id: 8e3 }));
    return {
        "pos.order": [{ ...order.raw, id: 8e3, lines: ids }],
        "pos.order.line": lines,
    };
}
async function tillWithApples(quantity) {
    const till = await openTill({ figures: { [APPLE.variant]: 20, [SHIRT.small]: 20 } });
    await till.add(APPLE.variant, quantity);
    await expectDemand(till, quantity);
    return till;
}
describe("what the orders ask for is exact through", () => {
    test("the split of a bill, a part and whole lines of it", async () => {
        const till = await tillWithApples(5);
        const other = till.store.addNewOrder();
        const apples = lineOf(till.order, APPLE.variant);
        copyInto(other, apples, 2);
        apples.update({ qty: 3 });
        await expectDemand(till, 5);
        copyInto(other, apples, 3);
        apples.delete();
        await expectDemand(till, 5);
        expect(till.guard.demand.ofOrder(other.uuid, APPLE.variant)).toBe(5);
        expect(till.guard.demand.ofOrder(till.order.uuid, APPLE.variant)).toBe(0);
    });
    test("the merge of two orders", async () => {
        const till = await tillWithApples(5);
        const other = till.store.addNewOrder();
        await till.store.addLineToOrder({ product_tmpl_id: APPLE.template, qty: 2 }, other);
        const apples = lineOf(till.order, APPLE.variant);
        lineOf(other, APPLE.variant).merge(apples);
        apples.delete();
        await till.store.deleteOrders([till.order]);
        await expectDemand(till, 7);
        expect(till.guard.demand.ofOrder(other.uuid, APPLE.variant)).toBe(7);
    });
    test("the transfer of a line to the order of another table, and back", async () => {
        const till = await tillWithApples(5);
        const other = till.store.addNewOrder();
        const apples = lineOf(till.order, APPLE.variant);
        apples.update({ order_id: other });
        await expectDemand(till, 5);
        expect(till.guard.demand.ofOrder(other.uuid, APPLE.variant)).toBe(5);
        other.update({ lines: [["unlink", apples]] });
        await expectDemand(till, 0);
        till.order.update({ lines: [["link", apples]] });
        await expectDemand(till, 5);
        expect(till.guard.demand.ofOrder(till.order.uuid, APPLE.variant)).toBe(5);
    });
    test("a change of a combo's quantity", async () => {
        const till = await tillWithApples(1);
        await till.add(GIFT_BOX.variant);
        await expectDemand(till, 2);
        lineOf(till.order, GIFT_BOX.variant).setQuantity(3);
        await expectDemand(till, 4);
        expect(till.guard.demand.total(SHIRT.small)).toBe(3);
        lineOf(till.order, GIFT_BOX.variant).delete();
        await expectDemand(till, till.inOrder(APPLE.variant));
    });
    test("the deletion of an order with its lines", async () => {
        const till = await tillWithApples(5);
        const other = till.store.addNewOrder();
        await till.store.addLineToOrder({ product_tmpl_id: APPLE.template, qty: 2 }, other);
        await till.store.deleteOrders([till.order]);
        await expectDemand(till, 2);
        other.delete();
        await expectDemand(till, 0);
    });
    test("a reload, where orders come from the browser's own database", async () => {
        const till = await tillWithApples(5);
        const records = {
            "pos.order": [{ ...till.order.raw }],
            "pos.order.line": till.order.lines.map((line) => ({ ...line.raw })),
        };
        till.store.data.localDeleteCascade(till.order);
        await expectDemand(till, 0);
        till.store.models.loadConnectedData(records);
        await expectDemand(till, 5);
    });
    test("the sync of a draft, whose records get other ids", async () => {
        const till = await tillWithApples(5);
        till.store.models.loadConnectedData(answerTo(till.order));
        expect(till.order.isSynced).toBe(true);
        await expectDemand(till, 5);
        lineOf(till.order, APPLE.variant).setQuantity(4);
        await expectDemand(till, 4);
        await till.add(SHIRT.small, 2);
        await expectDemand(till, 4);
        expect(till.guard.demand.total(SHIRT.small)).toBe(2);
        lineOf(till.order, APPLE.variant).delete();
        await expectDemand(till, 0);
    });
    test("a line that is added while its order is being sent", async () => {
        const till = await tillWithApples(5);
        const answer = answerTo(till.order);
        await till.add(SHIRT.small, 2);
        till.store.models.loadConnectedData(answer);
        await expectDemand(till, 5);
        const shirts = lineOf(till.order, SHIRT.small);
        expect(shirts.order_id).toBe(void 0);
        shirts.update({ qty: 6 });
        await expectDemand(till, 5);
        expect(till.guard.demand.total(SHIRT.small)).toBe(6);
    });
    test("what another device does to a shared draft", async () => {
        const till = await tillWithApples(5);
        till.store.models.loadConnectedData(answerTo(till.order));
        const apples = lineOf(till.order, APPLE.variant);
        const order = { ...till.order.raw, lines: [apples.id, 9001] };
        const uuid = "shirts of another device";
        const shirts = { ...apples.raw, id: 9001, uuid, product_id: SHIRT.small, qty: 3 };
        till.store.models.connectNewData({
            "pos.order": [order],
            "pos.order.line": [{ ...apples.raw, qty: 2 }, shirts],
        });
        await expectDemand(till, 2);
        expect(till.guard.demand.total(SHIRT.small)).toBe(3);
        till.store.models.connectNewData({
            "pos.order": [{ ...order, lines: [9001] }],
            "pos.order.line": [shirts],
        });
        await expectDemand(till, 0);
        till.store.models["pos.order.line"].deleteMany([apples]);
        await expectDemand(till, 0);
        expect(till.guard.demand.total(SHIRT.small)).toBe(3);
        till.store.models.connectNewData({
            "pos.order": [{ ...till.order.raw, state: "cancel" }],
        });
        await expectDemand(till, 0);
        expect(till.guard.demand.total(SHIRT.small)).toBe(0);
    });
    test("a return that is set against a sale", async () => {
        const till = await tillWithApples(5);
        const values = { product_tmpl_id: APPLE.template, qty: -7, price_unit: 1 };
        await till.store.addLineToOrder(values, till.order);
        await expectDemand(till, 0);
        lineOf(till.order, APPLE.variant).setQuantity(8);
        await expectDemand(till, 1);
    });
});
test("an order that the figures count is not asked for again with its receipt", async () => {
    const till = await tillWithApples(5);
    till.store.addPendingOrder([till.order.id]);
    till.order.update({ state: "paid" });
    till.onOrderSending(till.order);
    till.store.models.loadConnectedData(answerTo(till.order));
    till.onOrderSent(till.order);
    await till.feed.refresh();
    await tick();
    expect(till.guard.demand.total(APPLE.variant)).toBe(0);
    till.store.addPendingOrder([till.order.id]);
    till.order.update({ nb_print: 2 });
    await tick();
    expect(till.guard.demand.total(APPLE.variant)).toBe(0);
});
test("an order of another device that is paid already is none of ours", async () => {
    const till = await tillWithApples(5);
    const answer = answerTo(till.order);
    till.store.data.localDeleteCascade(till.order);
    await expectDemand(till, 0);
    const [order = {}] = answer["pos.order"];
    till.store.models.connectNewData({ ...answer, "pos.order": [{ ...order, state: "paid" }] });
    const [loaded] = till.store.models["pos.order"].filter(({ id }) => id === 8e3);
    till.store.addPendingOrder([8e3]);
    loaded?.update({ nb_print: 2 });
    await expectDemand(till, 0);
});
test("an addition to an order of many lines counts that line alone", async () => {
    const till = await tillWithApples(1);
    for (let i = 1; i <= 30; i += 1) {
        copyInto(till.order, lineOf(till.order, APPLE.variant), i);
    }
    await expectDemand(till, 1 + (30 * 31) / 2);
    const { demand } = till.guard;
    const putLine = demand.putLine.bind(demand);
    const counted = /* @__PURE__ */ new Set();
    demand.putLine = (line, order, takings) => {
        counted.add(line);
        putLine(line, order, takings);
    };
    await till.add(SHIRT.small, 2);
    await tick();
    expect(demand.total(SHIRT.small)).toBe(2);
    expect([...counted]).toEqual([lineOf(till.order, SHIRT.small).uuid]);
});
test("an index that went wrong is put right within a minute, and says so", async () => {
    stepLog("warn");
    const clock = new FakeClock();
    const till = await tillWithApples(5);
    till.guard.demand.totals.set(APPLE.variant, 17);
    await clock.pass(61);
    expect.verifySteps(["warn: POS Stock Guard: the orders' demand had to be recounted."]);
    await expectDemand(till, 5);
});
