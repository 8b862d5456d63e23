import { expect, test } from "@odoo/hoot";
import type { BusService } from "@bus/services/bus_service";
import type { ORM } from "@web/core/orm_service";
import { RpcStockSource } from "../../../src/app/services/rpc_stock_source";
import type { StockMessage } from "../../../src/core/stock_message";
import { stepLog } from "../utils/log";

const NEWS = "pos_stock_guard.feed";

type Listener = (payload: unknown) => void;

/** A bus without a server: keeps who listens to what. */
class FakeBus {
    readonly listeners = new Map<string, Set<Listener>>();

    addChannel(channel: string): Promise<void> {
        expect.step(`listen to ${channel}`);
        return Promise.resolve();
    }

    deleteChannel(channel: string): void {
        expect.step(`leave ${channel}`);
    }

    subscribe(type: string, listener: Listener): void {
        this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener));
    }

    unsubscribe(type: string, listener: Listener): void {
        this.listeners.get(type)?.delete(listener);
    }

    addEventListener(type: string, listener: Listener): void {
        this.subscribe(type, listener);
    }

    removeEventListener(type: string, listener: Listener): void {
        this.unsubscribe(type, listener);
    }

    send(type: string, payload?: unknown): void {
        for (const listener of this.listeners.get(type) ?? []) {
            listener(payload);
        }
    }
}

type News = StockMessage | null;

function listenTo(feed: number): { bus: FakeBus; news: News[]; leave: () => void } {
    const bus = new FakeBus();
    const news: News[] = [];
    const source = new RpcStockSource(1, {} as unknown as ORM, bus as unknown as BusService);
    const leave = source.subscribe(feed, (message) => news.push(message));
    return { bus, news, leave };
}

test("hears of its own feed only", () => {
    const { bus, news } = listenTo(7);
    expect.verifySteps(["listen to pos_stock_feed_7"]);
    bus.send(NEWS, { feed: 7, version: 12, rows: [[4, 3, 1, 0]], claims: [], settled: ["a"] });
    bus.send(NEWS, { feed: 8, version: 99, full: true });
    bus.send(NEWS, { feed: 7, version: 13, full: true });
    expect(news.map((message) => message?.version)).toEqual([12, 13]);
    expect(news[0]?.figures?.get(4)).toEqual({ onHand: 3, reserved: 1, unposted: 0 });
    expect(news[0]?.settled).toEqual(["a"]);
    expect(news[1]?.figures).toBe(null);
});

test("takes a message without sense for one that it missed", () => {
    stepLog("warn");
    const { bus, news } = listenTo(7);
    expect.verifySteps(["listen to pos_stock_feed_7"]);
    for (const payload of [null, undefined, {}, { feed: 7 }, { feed: 7, version: "12" }]) {
        bus.send(NEWS, payload);
        expect.verifySteps(["warn: POS Stock Guard: a message could not be read."]);
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
    const call = (model: string, method: string, args: unknown[]): Promise<unknown> => {
        expect.step([model, method, args]);
        return Promise.reject(new Error("closed"));
    };
    const orm = { silent: { call } } as unknown as ORM;
    const source = new RpcStockSource(3, orm, new FakeBus() as unknown as BusService);
    await expect(source.pull(5, "digest")).rejects.toThrow("closed");
    expect.verifySteps([["pos.config", "pull_stock", [[3], 5, "digest"]]]);
});
