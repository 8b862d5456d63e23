// Compiled from rpc_stock_source.test.ts; edit that file.
import { expect, test } from "@odoo/hoot";
import { RpcStockSource } from "../../../src/app/services/rpc_stock_source";
const NEWS = "pos_stock_guard.feed";
class FakeBus {
    listeners = /* @__PURE__ */ new Map();
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
function listenTo(feed) {
    const bus = new FakeBus();
    const news = [];
    const source = new RpcStockSource(1, {}, bus);
    const leave = source.subscribe(feed, (version) => news.push(version));
    return { bus, news, leave };
}
test("hears of its own feed only", () => {
    const { bus, news } = listenTo(7);
    expect.verifySteps(["listen to pos_stock_feed_7"]);
    bus.send(NEWS, { feed: 7, version: 12 });
    bus.send(NEWS, { feed: 8, version: 99 });
    expect(news).toEqual([12]);
});
test("takes a message without sense for news of an unknown kind", () => {
    const { bus, news } = listenTo(7);
    expect.verifySteps(["listen to pos_stock_feed_7"]);
    for (const payload of [null, void 0, {}, { feed: 7 }, { feed: 7, version: "12" }]) {
        bus.send(NEWS, payload);
    }
    expect(news).toEqual([null, null, null, null, null]);
});
test("may have missed something after each connection", () => {
    const { bus, news } = listenTo(7);
    expect.verifySteps(["listen to pos_stock_feed_7"]);
    bus.send("BUS:CONNECT");
    bus.send("BUS:RECONNECT");
    window.dispatchEvent(new CustomEvent("pos-network-online"));
    expect(news).toEqual([null, null, null]);
});
test("hears nothing after it has left", () => {
    const { bus, news, leave } = listenTo(7);
    leave();
    expect.verifySteps(["listen to pos_stock_feed_7", "leave pos_stock_feed_7"]);
    bus.send(NEWS, { feed: 7, version: 12 });
    bus.send("BUS:CONNECT");
    bus.send("BUS:RECONNECT");
    window.dispatchEvent(new CustomEvent("pos-network-online"));
    expect(news).toEqual([]);
});
test("asks for its own till, without the spinner", async () => {
    const call = (model, method, args) => {
        expect.step([model, method, args]);
        return Promise.reject(new Error("closed"));
    };
    const orm = { silent: { call } };
    const source = new RpcStockSource(3, orm, new FakeBus());
    await expect(source.pull(5, "digest")).rejects.toThrow("closed");
    expect.verifySteps([["pos.config", "pull_stock", [[3], 5, "digest"]]]);
});
