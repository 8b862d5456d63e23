import type { StockMessage } from "../../../static/src/core/stock_message";
import type { StockReport } from "../../../static/src/core/stock_report";
import type { StockSource } from "../../../static/src/core/stock_source";

type News = (message: StockMessage | null) => void;

/** A server in memory: figures that can change, be out of reach, or take their time. */
export class FakeStockSource implements StockSource {
    readonly asked: { sinceVersion: number | null; digest: string | null }[] = [];
    readonly listeners = new Map<number, Set<News>>();
    feed = 1;
    version = 1;
    kind: StockReport["kind"] = "full";
    failing = false;
    private waiting: (() => void)[] = [];
    private slow = false;

    async pull(sinceVersion: number | null, digest: string | null): Promise<StockReport> {
        this.asked.push({ sinceVersion, digest });
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
            kind: this.kind,
            figures: new Map(),
            settled: [],
            rules: null,
        };
    }

    subscribe(feed: number, onNews: News): () => void {
        const listeners = this.listeners.get(feed) ?? new Set();
        this.listeners.set(feed, listeners.add(onNews));
        return () => {
            listeners.delete(onNews);
        };
    }

    announce(message: StockMessage | null, feed = this.feed): void {
        for (const listener of this.listeners.get(feed) ?? []) {
            listener(message);
        }
    }

    /** A message of this version in which nothing but the number matters. */
    message(version: number): StockMessage {
        return { feed: this.feed, version, figures: new Map(), settled: [] };
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
