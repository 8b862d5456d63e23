import { describe, expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { DataServiceOptions } from "@point_of_sale/app/models/data_service_options";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { ConnectionLostError } from "@web/core/network/rpc";
import { leaveOutPaidHere } from "../../../src/app/services/paid_here";
import { APPLE, SHIRT } from "../data/shop";
import { openTill, type Till } from "../utils/till";

definePosModels();

interface SentLine {
    readonly qty: number;
    readonly pack_lot_ids: [number, number, { readonly lot_name: string }][];
}

interface Sent {
    state: string;
    lines: [number, number, SentLine?][];
    payment_ids: [number, number, object?][];
    /** What the till says of the request it came with. */
    isWhole?: boolean;
}

interface Server {
    reachable: boolean;
    readonly sent: Sent[];
}

const ORDER_ID = 501;

/** Takes orders as core's server does, or is out of reach. */
function serve({ store, order }: Till): Server {
    const server: Server = { reachable: true, sent: [] };
    const call = store.data.call.bind(store.data);
    store.data.call = async (model, method, args, kwargs) => {
        if (method !== "sync_from_ui") {
            return await call(model, method, args, kwargs);
        }
        const [[sent]] = args as [[Sent]];
        const { context } = kwargs as { context: Record<string, unknown> };
        server.sent.push({ ...sent, isWhole: context["stock_sent_whole"] === true });
        if (!server.reachable) {
            throw new ConnectionLostError("/");
        }
        return stored(order, sent.state);
    };
    return server;
}

function stored(order: PosOrder, state: string): Record<string, object[]> {
    const lines = order.lines.map(({ raw, id }, index) => ({
        ...raw,
        id: typeof id === "number" ? id : ORDER_ID + index,
        order_id: ORDER_ID,
    }));
    const ids = lines.map(({ id }) => id);
    return {
        "pos.order": [{ ...order.raw, id: ORDER_ID, state, lines: ids, payment_ids: [] }],
        "pos.order.line": lines,
        "pos.session": [],
    };
}

/** Has two apples and a shirt in its order. */
async function openTillWithOrder(): Promise<{ till: Till; server: Server }> {
    const figures = { [APPLE.variant]: 9, [SHIRT.small]: 9 };
    const till = await openTill({ policy: "never", figures });
    await till.add(APPLE.variant, 2);
    await till.add(SHIRT.small);
    return { till, server: serve(till) };
}

/** The server has that order as a draft. */
async function openTillWithDraft(): Promise<{ till: Till; server: Server }> {
    const { till, server } = await openTillWithOrder();
    await till.store.syncAllOrders({ orders: [till.order] });
    expect(till.order.isSynced).toBe(true);
    server.sent.length = 0;
    return { till, server };
}

function pay({ store, order }: Till): void {
    store.paidOrders.onSending(order);
    store.addPendingOrder([order.id]);
    order.update({ state: "paid" });
}

function remove(order: PosOrder, productId: number): number {
    const line = order.lines.find(({ product_id }) => product_id.id === productId);
    line?.delete();
    return Number(line?.id);
}

/** Nobody answers. */
async function payInVain(till: Till, server: Server): Promise<void> {
    server.reachable = false;
    pay(till);
    await till.store.syncAllOrders();
    server.reachable = true;
    server.sent.length = 0;
}

describe("what was paid and has not arrived", () => {
    test("is sent again, and no more once it is there", async () => {
        const { till, server } = await openTillWithOrder();
        const { paidOrders } = till.store;
        await payInVain(till, server);
        expect(paidOrders.waiting().length).toBe(1);
        await paidOrders.send();
        expect(paidOrders.waiting().length).toBe(0);
        await paidOrders.send();
        expect(server.sent.length).toBe(1);
    });

    test("of a draft that the server has is sent as it was paid, each time", async () => {
        const { till, server } = await openTillWithDraft();
        const { store, order } = till;
        const removed = remove(order, SHIRT.small);
        const [apples] = order.lines;
        apples?.setQuantity(5);
        await payInVain(till, server);
        server.reachable = false;
        await store.paidOrders.send();
        server.reachable = true;
        await store.paidOrders.send();
        expect(server.sent.length).toBe(2);
        for (const { state, lines } of server.sent) {
            expect(state).toBe("paid");
            expect(lines.map(([command, id]) => [command, id])).toEqual([
                [3, removed],
                [1, apples?.id],
            ]);
            expect(lines[1]?.[2]?.qty).toBe(5);
        }
        expect(store.paidOrders.waiting().length).toBe(0);
    });

    test("is sent whole, whatever another till does to it meanwhile", async () => {
        const { till, server } = await openTillWithDraft();
        const { store, order } = till;
        const [apples, shirt] = order.lines;
        store.models.connectNewData({
            "pos.pack.operation.lot": [{ id: 71, lot_name: "A", pos_order_line_id: shirt?.id }],
        });
        await payInVain(till, server);
        server.reachable = false;
        await store.paidOrders.send();
        server.reachable = true;
        await store.paidOrders.send();
        expect(server.sent.length).toBe(2);
        for (const { state, lines, isWhole } of server.sent) {
            expect(isWhole).toBe(true);
            expect(state).toBe("paid");
            expect(lines.map(([command, id, values]) => [command, id, values?.qty])).toEqual([
                [1, apples?.id, 2],
                [1, shirt?.id, 1],
            ]);
            const [[command, id, lot] = []] = lines[1]?.[2]?.pack_lot_ids ?? [];
            expect([command, id, lot?.lot_name]).toEqual([1, 71, "A"]);
        }
    });

    test("is sent with what was changed only, while it is a draft", async () => {
        const { till, server } = await openTillWithDraft();
        till.order.lines[0]?.setQuantity(5);
        await till.store.syncAllOrders({ orders: [till.order] });
        const [sent] = server.sent;
        expect(sent?.lines.map(([, id]) => id)).toEqual([till.order.lines[0]?.id]);
        expect(sent?.isWhole).toBe(false);
    });

    test("is so when core sends it again, too", async () => {
        const { till, server } = await openTillWithDraft();
        const removed = remove(till.order, SHIRT.small);
        await payInVain(till, server);
        await till.store.syncAllOrders({ orders: [till.order], force: true });
        expect(server.sent[0]?.lines.map(([command, id]) => [command, id])).toEqual([
            [3, removed],
            [1, till.order.lines[0]?.id],
        ]);
    });

    test("is not sent while core sends", async () => {
        const { till, server } = await openTillWithDraft();
        pay(till);
        const sending = till.store.syncAllOrders();
        await till.store.paidOrders.send();
        await sending;
        expect(server.sent.length).toBe(1);
    });

    test("is not taken over from the server as it was before", async () => {
        const { till, server } = await openTillWithDraft();
        const { models } = till.store;
        await payInVain(till, server);
        const order = { id: ORDER_ID, state: "draft" };
        const other = { id: 999, state: "draft" };
        const lines = [{ id: 1, order_id: ORDER_ID }];
        const lot = { id: 71, pos_order_line_id: ORDER_ID };
        models.connectNewData({ "pos.pack.operation.lot": [{ ...lot, lot_name: "A" }] });
        const lots = [
            { id: 72, pos_order_line_id: 1 },
            { id: 73, pos_order_line_id: 2 },
        ];
        const told = {
            "pos.order": [order, other],
            "pos.order.line": lines,
            "pos.pack.operation.lot": lots,
        };
        const kept = {
            "pos.order": [other],
            "pos.order.line": [],
            "pos.pack.operation.lot": lots.slice(1),
        };
        expect(leaveOutPaidHere(models, "read_pos_orders", told)).toEqual(kept);
        const deleted = {
            "pos.order": [ORDER_ID, 999],
            "pos.order.line": [ORDER_ID, 999],
            "pos.pack.operation.lot": [71, 999],
        };
        const answer = { dynamic_records: told, deleted_record_ids: deleted };
        expect(leaveOutPaidHere(models, "read_config_open_orders", answer)).toEqual({
            dynamic_records: kept,
            deleted_record_ids: {
                "pos.order": [999],
                "pos.order.line": [999],
                "pos.pack.operation.lot": [999],
            },
        });
        const paid = { "pos.order": [{ ...order, state: "paid" }] };
        expect(leaveOutPaidHere(models, "read_pos_orders", paid)).toEqual(paid);
        expect(leaveOutPaidHere(models, "sync_from_ui", told)).toEqual(told);
    });

    test("stays in the browser's database until it is there", async () => {
        const { till, server } = await openTillWithDraft();
        const tables = new DataServiceOptions().databaseTable;
        const dropped = (): unknown[] => [
            tables["pos.order"].condition(till.order),
            ...till.order.lines.map((line) => tables["pos.order.line"].condition(line)),
        ];
        await payInVain(till, server);
        expect(dropped()).toEqual([false, false, false]);
        await till.store.paidOrders.send();
        expect(dropped()).toEqual([true, true, true]);
    });

    test("counts as this till's until the server's figures count it", async () => {
        const { till, server } = await openTillWithDraft();
        const left = (): unknown => till.guard.levelOf(till.template(APPLE.template))?.quantity;
        await payInVain(till, server);
        await till.hears({ version: 2, figures: { [APPLE.variant]: 9 } });
        expect(left()).toBe(7);
        await till.store.paidOrders.send();
        const settled = [till.order.uuid];
        await till.hears({ version: 3, figures: { [APPLE.variant]: 7 }, settled });
        expect(left()).toBe(7);
    });
});

test("a line that the server tells of again is not taken out unseen", async () => {
    const { till, server } = await openTillWithDraft();
    const { store, order } = till;
    const shirt = order.lines.find(({ product_id }) => product_id.id === SHIRT.small);
    const row = { ...shirt?.raw };
    remove(order, SHIRT.small);
    server.reachable = false;
    await store.syncAllOrders({ orders: [order], force: true });
    store.models.connectNewData({ "pos.order.line": [row] });
    expect(order.lines.length).toBe(2);
    server.reachable = true;
    await store.syncAllOrders({ orders: [order], force: true });
    expect(server.sent.at(-1)?.lines.filter(([command]) => command === 3)).toEqual([]);
});
