// Compiled from rpc_stock_source.test.ts; edit that file.
import { expect, test } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { RPCError } from "@web/core/network/rpc";
import { RpcStockSource } from "../../../src/app/services/rpc_stock_source";
import { RefusalError } from "../../../src/core/refusal_error";
import { stockAnswer } from "../data/stock_answer";
import { stepLog } from "../utils/log";
const NEWS = "pos_stock_guard.feed";
class FakeBus {
    listeners = /* @__PURE__ */ new Map();
    workerState = null;
    addChannel(channel) {
        expect.step(`listen to ${channel}`);
        return Promise.resolve();
    }
    deleteChannel(channel) {
        expect.step(`leave ${channel}`);
    }
    subscribe(type, listener) {
        this.listeners.set(
            type,
            (this.listeners.get(type) ?? /* @__PURE__ */ new Set()).add(listener)
        );
    }
    unsubscribe(type, listener) {
        this.listeners.get(type)?.delete(listener);
    }
    addEventListener(type, listener) {
        this.subscribe(type, listener);
    }
    removeEventListener(type, listener) {
        this.unsubscribe(type, listener);
    }
    send(type, payload) {
        for (const listener of this.listeners.get(type) ?? []) {
            listener(payload);
        }
    }
}
const MESSAGE = {
    feed: 7,
    version: 12,
    mark: "c",
    after: "b",
    rows: [[4, 3, 1, 0]],
    claims: [],
    settled: ["a"],
};
function listenTo(feed, workerState = null) {
    const bus = new FakeBus();
    bus.workerState = workerState;
    const news = [];
    const source = new RpcStockSource(1, {}, bus);
    const leave = source.subscribe(feed, {
        onMessage: (message) => news.push(message),
        onGap: () => news.push(null),
        onConnection: (connected) => news.push(connected),
    });
    expect.verifySteps([`listen to pos_stock_feed_${feed}`]);
    return { bus, news, leave };
}
test("hears of its own feed only", () => {
    const { bus, news } = listenTo(7);
    bus.send(NEWS, MESSAGE);
    bus.send(NEWS, { ...MESSAGE, feed: 8, version: 99, full: true });
    bus.send(NEWS, { ...MESSAGE, version: 13, full: true });
    expect(news).toEqual([
        false,
        {
            feed: 7,
            version: 12,
            mark: "c",
            after: "b",
            figures: /* @__PURE__ */ new Map([[4, { onHand: 3, reserved: 1, unposted: 0 }]]),
            claims: [],
            settled: ["a"],
            rulesChanged: false,
        },
        {
            feed: 7,
            version: 13,
            mark: "c",
            after: "b",
            figures: null,
            claims: [],
            settled: [],
            rulesChanged: false,
        },
    ]);
});
test("takes a message without sense for one that it missed", () => {
    stepLog("warn");
    const { bus, news } = listenTo(7);
    const senseless = [null, void 0, {}, { feed: 7 }, { ...MESSAGE, version: "12" }];
    for (const payload of [...senseless, { ...MESSAGE, version: 2 ** 53 }]) {
        bus.send(NEWS, payload);
        expect.verifySteps(["warn: POS Stock Guard: a message could not be read."]);
    }
    expect(news).toEqual([false, null, null, null, null, null, null]);
});
test("listens anew after each connection: another tab may have thrown its channel away", () => {
    const { bus, news } = listenTo(7);
    for (const event of ["BUS:CONNECT", "BUS:RECONNECT"]) {
        bus.send(event);
        expect.verifySteps(["leave pos_stock_feed_7", "listen to pos_stock_feed_7"]);
    }
    expect(news).toEqual([false, true, true]);
});
test("knows whether there is a websocket", () => {
    expect(listenTo(7, "CONNECTED").news).toEqual([true]);
    expect(listenTo(7, "CONNECTING").news).toEqual([false]);
    const { bus, news } = listenTo(7, "CONNECTED");
    bus.send("BUS:DISCONNECT");
    bus.send("BUS:RECONNECTING");
    bus.send("BUS:WORKER_STATE_UPDATED", { detail: "CONNECTING" });
    bus.send("BUS:WORKER_STATE_UPDATED", { detail: "CONNECTED" });
    expect(news).toEqual([true, false, false, false, true]);
});
test("may have missed something when the network is back", () => {
    const { news } = listenTo(7);
    window.dispatchEvent(new CustomEvent("pos-network-online"));
    expect(news).toEqual([false, null]);
});
test("hears nothing after it has left", () => {
    const { bus, news, leave } = listenTo(7);
    leave();
    expect.verifySteps(["leave pos_stock_feed_7"]);
    bus.send(NEWS, MESSAGE);
    for (const event of ["BUS:CONNECT", "BUS:RECONNECT", "BUS:DISCONNECT", "BUS:RECONNECTING"]) {
        bus.send(event);
    }
    bus.send("BUS:WORKER_STATE_UPDATED", { detail: "CONNECTED" });
    window.dispatchEvent(new CustomEvent("pos-network-online"));
    expect(news).toEqual([false]);
});
const KNOWN = { version: 5, mark: "c", digest: "digest" };
function sourceWhere(answer) {
    const call = (model, method, args) => {
        expect.step([model, method, args]);
        return Promise.resolve().then(answer);
    };
    const orm = { silent: { call } };
    return new RpcStockSource(3, orm, new FakeBus());
}
const ASKED = ["pos.config", "pull_stock", [[3], 5, "digest", "c"]];
test("asks for its own till, without the spinner", async () => {
    const source = sourceWhere(() => {
        throw new Error("closed");
    });
    await expect(source.pull(KNOWN)).rejects.toThrow("closed");
    expect.verifySteps([ASKED]);
});
test("tells a refusal from a fault", async () => {
    for (const [type, error] of [
        ["odoo.exceptions.UserError", RefusalError],
        ["odoo.exceptions.AccessError", RefusalError],
        ["psycopg2.errors.LockNotAvailable", RPCError],
        ["odoo.http.SessionExpiredException", RPCError],
    ]) {
        const source = sourceWhere(() => {
            throw Object.assign(new RPCError("Odoo Server Error"), {
                data: { name: type, message: "Ask somebody else." },
            });
        });
        const thrown = await source.pull(KNOWN).catch((reason) => reason);
        expect(thrown instanceof error).toBe(true);
        expect.verifySteps([ASKED]);
    }
});
test("believes no other database on the same host", async () => {
    patchWithCleanup(odoo, { info: { db: "ours" } });
    const answer = stockAnswer();
    expect((await sourceWhere(() => answer).pull(KNOWN)).version).toBe(1);
    for (const db of ["theirs", void 0]) {
        const source = sourceWhere(() => ({ ...answer, db }));
        await expect(source.pull(KNOWN)).rejects.toThrow("another database");
    }
    expect.verifySteps([ASKED, ASKED, ASKED]);
});
