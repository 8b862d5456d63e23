import type { StockMessage } from "../../../static/src/core/stock_message";
import type { StockReport } from "../../../static/src/core/stock_report";
import type { KnownStock, NewsListener, StockSource } from "../../../static/src/core/stock_source";

/** A server in memory: figures that can change, be out of reach, or take their time. */
export class FakeStockSource implements StockSource {
    readonly asked: KnownStock[] = [];
    readonly listeners = new Map<number, Set<NewsListener>>();
    feed = 1;
    version = 1;
    kind: StockReport["kind"] = "full";
    failing = false;
    connected = true;
    private waiting: (() => void)[] = [];
    private slow = false;

    async pull(known: KnownStock): Promise<StockReport> {
        this.asked.push(known);
        if (this.slow) {
            await new Promise<void>((resolve) => this.waiting.push(resolve));
        }
        if (this.failing) {
            throw new Error("out of reach");
        }
        return {
            feed: this.feed,
            location: { id: 8, name: "WH/Shop" },
            version: this.version,
            mark: `mark ${this.version}`,
            at: 0,
            kind: this.kind,
            figures: new Map(),
            claims: [],
            settled: [],
            rules: null,
            tills: null,
        };
    }

    subscribe(feed: number, listener: NewsListener): () => void {
        const listeners = this.listeners.get(feed) ?? new Set();
        this.listeners.set(feed, listeners.add(listener));
        listener.onConnection(this.connected);
        return () => {
            listeners.delete(listener);
        };
    }

    announce(message: StockMessage, feed = this.feed): void {
        for (const listener of this.listeners.get(feed) ?? []) {
            listener.onMessage(message);
        }
    }

    /** Something may have been missed. */
    hint(feed = this.feed): void {
        for (const listener of this.listeners.get(feed) ?? []) {
            listener.onGap();
        }
    }

    connect(connected: boolean): void {
        this.connected = connected;
        for (const listener of this.listeners.get(this.feed) ?? []) {
            listener.onConnection(connected);
        }
    }

    /** A message of this version in which nothing but the number matters. */
    message(version: number): StockMessage {
        return {
            feed: this.feed,
            version,
            mark: `mark ${version}`,
            after: `mark ${version - 1}`,
            figures: new Map(),
            claims: [],
            settled: [],
            rulesChanged: false,
        };
    }

    /** From now on answers wait for `answerAll`. */
    hold(): void {
        this.slow = true;
    }

    answerAll(): void {
        this.slow = false;
        for (const resolve of this.waiting.splice(0)) {
            resolve();
        }
    }
}
