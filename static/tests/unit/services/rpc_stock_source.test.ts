import { expect, test } from "@odoo/hoot";
import type { BusService } from "@bus/services/bus_service";
import type { ORM } from "@web/core/orm_service";
import { RpcStockSource } from "../../../src/app/services/rpc_stock_source";

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

function listenTo(feed: number): { bus: FakeBus; news: (number | null)[]; leave: () => void } {
    const bus = new FakeBus();
    const news: (number | null)[] = [];
    const source = new RpcStockSource(1, {} as unknown as ORM, bus as unknown as BusService);
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
    for (const payload of [null, undefined, {}, { feed: 7 }, { feed: 7, version: "12" }]) {
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
    const call = (model: string, method: string, args: unknown[]): Promise<unknown> => {
        expect.step([model, method, args]);
        return Promise.reject(new Error("closed"));
    };
    const orm = { silent: { call } } as unknown as ORM;
    const source = new RpcStockSource(3, orm, new FakeBus() as unknown as BusService);
    await expect(source.pull(5, "digest")).rejects.toThrow("closed");
    expect.verifySteps([["pos.config", "pull_stock", [[3], 5, "digest"]]]);
});
