import type { FeedListener } from "../../../static/src/core/feed_listener";
import type { Transport } from "../../../static/src/core/hearing";
import { SPREAD, StockFeed } from "../../../static/src/core/stock_feed";
import type { StockMessage } from "../../../static/src/core/stock_message";
import type { StockReport } from "../../../static/src/core/stock_report";
import { FakeClock, settle } from "./fake_clock";
import { FakeStockSource } from "./fake_stock_source";

/** No jitter: half of the range on each side. */
const NO_JITTER = (): number => 0.5;

/** A till that has just been opened, its feed, and a server under the test's control. */
export class FeedingTill implements FeedListener {
    readonly clock = new FakeClock();
    readonly source = new FakeStockSource();
    readonly errors: unknown[] = [];
    readonly feed: StockFeed;
    head: { feed: number | null; version: number | null } = { feed: null, version: null };
    transport: Transport | null = null;
    reports: { report: StockReport; askedAt: number }[] = [];

    private constructor(random: () => number) {
        this.feed = new StockFeed(this.source, this.clock, this, random);
    }

    static async create(random = NO_JITTER): Promise<FeedingTill> {
        const till = new FeedingTill(random);
        await settle();
        return till;
    }

    known(): ReturnType<FeedListener["known"]> {
        const { version } = this.head;
        return { version, mark: version === null ? null : `mark ${version}`, digest: "rules" };
    }

    onReport(report: StockReport, askedAt: number): boolean {
        const useful = report.kind === "full" || report.feed === this.head.feed;
        if (useful) {
            this.head = { feed: report.feed, version: report.version };
            this.reports.push({ report, askedAt });
        }
        return useful;
    }

    onMessage(message: StockMessage): boolean {
        return message.version <= (this.head.version ?? 0);
    }

    onFailure(error: unknown): void {
        this.errors.push(error);
    }

    onTransport(transport: Transport): void {
        this.transport = transport;
    }

    /** Starts, and lets pass what a new connection may have missed. */
    async startInPeace(): Promise<void> {
        this.feed.start();
        await this.clock.pass(SPREAD);
        this.source.asked.length = 0;
        this.reports = [];
    }
}
