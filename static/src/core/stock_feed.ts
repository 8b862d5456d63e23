import type { Clock } from "./clock";
import { withDeadline } from "./deadline";
import { ReportError } from "./report_error";
import type { StockMessage } from "./stock_message";
import type { StockReport } from "./stock_report";
import type { StockSource } from "./stock_source";

/** Milliseconds between two confirmations while all goes well. */
export const HEARTBEAT = 60_000;
/** Milliseconds before the first retry of a failed pull; each further one waits twice as long. */
export const FIRST_RETRY = 2_000;
/** Milliseconds after which a pull counts as failed: a frozen server must not stop the retries. */
export const PULL_LIMIT = 30_000;

/** What a feed tells, and what it needs to know, of the till it feeds. */
export interface FeedListener {
    /** What the till has, to be told to the server. */
    known(): { version: number | null; digest: string | null };
    /**
     * @param askedAt clock time, in milliseconds, at which the report was asked for
     * @param since the version it was asked with
     * @returns whether it was of use; everything is pulled when it was not
     */
    onReport(report: StockReport, askedAt: number, since: number | null): boolean;
    /** @returns whether all that the message tells is known now */
    onMessage(message: StockMessage): boolean;
    onFailure(error: unknown): void;
}

/**
 * Keeps a till informed: pulls at the start, on news, and every minute to confirm that nothing was
 * missed. There is at most one pull under way; news that come meanwhile cause one more.
 */
export class StockFeed {
    private readonly source: StockSource;
    private readonly clock: Clock;
    private readonly listener: FeedListener;
    /** Between 0 and 1: spreads the tills of a shop, so that they do not all pull at once. */
    private readonly random: () => number;
    private running = false;
    private pulling = false;
    private pullAgain = false;
    private failures = 0;
    private subscribedTo: number | null = null;
    private unsubscribe: () => void = () => undefined;
    private cancelNextPull: () => void = () => undefined;

    constructor(
        source: StockSource,
        clock: Clock,
        listener: FeedListener,
        random: () => number = Math.random
    ) {
        this.source = source;
        this.clock = clock;
        this.listener = listener;
        this.random = random;
    }

    start(): void {
        this.running = true;
        void this.refresh();
    }

    stop(): void {
        this.running = false;
        this.cancelNextPull();
        this.unsubscribe();
        this.subscribedTo = null;
    }

    /** Pulls now. Never rejects: a failure goes to the listener and is retried. */
    async refresh(): Promise<void> {
        if (!this.running) {
            return;
        }
        if (this.pulling) {
            this.pullAgain = true;
            return;
        }
        this.pulling = true;
        this.cancelNextPull();
        try {
            do {
                this.pullAgain = false;
                await this.pull();
            } while (this.wantsMore());
        } finally {
            this.pulling = false;
            this.schedule();
        }
    }

    private async pull(): Promise<void> {
        const { version, digest } = this.listener.known();
        try {
            // What changed in another place is no use: then the till knows nothing of this one.
            if (!(await this.take(version, digest)) && !(await this.take(null, digest))) {
                throw new ReportError("Changes were told of a place that is not known");
            }
            this.failures = 0;
        } catch (error) {
            this.failures += 1;
            this.listener.onFailure(error);
        }
    }

    private async take(version: number | null, digest: string | null): Promise<boolean> {
        const askedAt = this.clock.now();
        const answer = this.source.pull(version, digest);
        const report = await withDeadline(answer, PULL_LIMIT, this.clock);
        if (!this.running) {
            return true;
        }
        const useful = this.listener.onReport(report, askedAt, version);
        if (useful) {
            this.follow(report.feed);
        }
        return useful;
    }

    /** After a failure the retry waits its time, whatever news came meanwhile. */
    private wantsMore(): boolean {
        return this.running && this.pullAgain && this.failures === 0;
    }

    private follow(feed: number): void {
        if (feed === this.subscribedTo) {
            return;
        }
        this.unsubscribe();
        this.subscribedTo = feed;
        this.unsubscribe = this.source.subscribe(feed, (message) => {
            if (!message || !this.listener.onMessage(message)) {
                void this.refresh();
            }
        });
    }

    private schedule(): void {
        if (!this.running) {
            return;
        }
        const retry = FIRST_RETRY * 2 ** (this.failures - 1);
        const delay = this.failures > 0 ? Math.min(retry, HEARTBEAT) : HEARTBEAT;
        const jittered = delay * (0.9 + 0.2 * this.random());
        this.cancelNextPull = this.clock.after(jittered, () => void this.refresh());
    }
}
