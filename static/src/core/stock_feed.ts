import type { Clock } from "./clock";
import { DeadlineError, withDeadline } from "./deadline";
import { PullTimer } from "./pull_timer";
import { ReportError } from "./report_error";
import type { StockMessage } from "./stock_message";
import type { StockReport } from "./stock_report";
import {
    KNOWS_NOTHING,
    type KnownStock,
    type KnownVersion,
    type StockSource,
} from "./stock_source";

/**
 * Milliseconds between two confirmations while news come by themselves. With its spread and `PATIENCE`
 * less than a minute, in which a till has to notice that nothing comes any more.
 */
export const HEARTBEAT = 48_000;
/** Milliseconds between two confirmations while they do not. */
export const POLLING = 10_000;
/** Milliseconds over which the tills of a server spread what reaches all of them at one moment. */
export const SPREAD = 5_000;
/** Milliseconds before the first retry of a failed pull; each further one waits twice as long. */
export const FIRST_RETRY = 2_000;
/** Milliseconds after which a till that has figures and waits for an answer says they are not confirmed. */
export const PATIENCE = 6_000;
/** Milliseconds after which a pull counts as failed: a frozen server must not stop the retries. */
export const PULL_LIMIT = 30_000;

/** How news come to a till: pushed over the websocket, or asked for again and again. */
export type Transport = "websocket" | "polling";

/** What a feed tells, and what it needs to know, of the till it feeds. */
export interface FeedListener {
    known(): KnownStock;
    /**
     * @param askedAt clock time, in milliseconds, at which the report was asked for
     * @param asked what it was asked with
     * @returns whether it was of use; everything is pulled when it was not
     */
    onReport(report: StockReport, askedAt: number, asked: KnownVersion): boolean;
    /** @returns whether all that the message tells is known now */
    onMessage(message: StockMessage): boolean;
    onFailure(error: unknown): void;
    onTransport(transport: Transport): void;
}

/**
 * Keeps a till informed: pulls at the start, on news, and every minute to confirm that nothing was
 * missed. There is at most one pull under way; news that come meanwhile cause one more.
 *
 * A websocket may be missing, or be open and silent: a confirmation that brings what no message
 * told finds that out. Then the feed polls, until a message or a new connection comes.
 */
export class StockFeed {
    private readonly source: StockSource;
    private readonly clock: Clock;
    private readonly listener: FeedListener;
    /** Between 0 and 1: spreads the tills of a shop, so that they do not all pull at once. */
    private readonly random: () => number;
    private readonly timer: PullTimer;
    private running = false;
    private pulling = false;
    private pullAgain: "no" | "soon" | "now" = "no";
    private failures = 0;
    private connected = false;
    private deaf = false;
    /** Whether nothing but its time makes the next pull, or the one under way: it expects no news. */
    private confirming = false;
    private subscribedTo: number | null = null;
    private unsubscribe: () => void = () => undefined;

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
        this.timer = new PullTimer(clock, () => void this.run());
    }

    start(): void {
        this.running = true;
        void this.refresh();
    }

    stop(): void {
        this.running = false;
        this.timer.cancel();
        this.unsubscribe();
        this.subscribedTo = null;
        this.onConnection(false);
    }

    get transport(): Transport {
        return this.connected && !this.deaf ? "websocket" : "polling";
    }

    /** Pulls now. Never rejects: a failure goes to the listener and is retried. */
    async refresh(): Promise<void> {
        this.confirming = false;
        await this.run();
    }

    private async run(): Promise<void> {
        if (!this.running) {
            return;
        }
        if (this.pulling) {
            this.pullAgain = "now";
            return;
        }
        this.pulling = true;
        this.timer.cancel();
        try {
            do {
                this.pullAgain = "no";
                await this.pull();
            } while (this.wantsMore());
        } finally {
            this.pulling = false;
            this.schedule();
        }
    }

    /** Pulls some time within the spread, for a reason that other tills have as well. */
    private refreshSoon(): void {
        this.confirming = false;
        if (this.pulling) {
            this.pullAgain = this.pullAgain === "now" ? "now" : "soon";
        } else if (this.running && this.failures === 0) {
            this.timer.pullWithin(SPREAD * this.random());
        }
    }

    private async pull(): Promise<void> {
        const known = this.listener.known();
        try {
            // What changed in another place is no use: then the till knows nothing of this one.
            if (!(await this.take(known)) && !(await this.take({ ...known, ...KNOWS_NOTHING }))) {
                throw new ReportError("Changes were told of a place that is not known");
            }
            this.failures = 0;
        } catch (error) {
            this.failures += 1;
            this.listener.onFailure(error);
        }
    }

    private async take(known: KnownStock): Promise<boolean> {
        const askedAt = this.clock.now();
        const report = await this.patiently(this.source.pull(known));
        if (!this.running) {
            return true;
        }
        const isNews = report.version > (this.listener.known().version ?? report.version);
        const useful = this.listener.onReport(report, askedAt, known);
        if (this.confirming && isNews && report.feed === this.subscribedTo) {
            this.setDeaf(true);
        }
        if (useful) {
            this.follow(report.feed);
        }
        return useful;
    }

    /**
     * A first answer may be large and take its time: until then nothing passes for confirmed. Later on
     * every question takes the place of the confirmation that was due, whatever it was asked for.
     */
    private async patiently(answer: Promise<StockReport>): Promise<StockReport> {
        const complain = (): void => {
            this.listener.onFailure(new DeadlineError(`No answer within ${PATIENCE} ms`));
        };
        const hasFigures = this.listener.known().version !== null;
        const cancel = hasFigures ? this.clock.after(PATIENCE, complain) : () => undefined;
        try {
            return await withDeadline(answer, PULL_LIMIT, this.clock);
        } finally {
            cancel();
        }
    }

    /** After a failure the retry waits its time, whatever news came meanwhile. */
    private wantsMore(): boolean {
        return this.running && this.pullAgain === "now" && this.failures === 0;
    }

    private follow(feed: number): void {
        if (feed === this.subscribedTo) {
            return;
        }
        this.unsubscribe();
        this.subscribedTo = feed;
        this.unsubscribe = this.source.subscribe(feed, {
            onMessage: (message) => {
                this.setDeaf(false);
                if (!this.listener.onMessage(message)) {
                    this.refreshSoon();
                }
            },
            onGap: () => {
                this.refreshSoon();
            },
            onConnection: (connected) => {
                this.onConnection(connected);
            },
        });
    }

    private onConnection(connected: boolean): void {
        if (!connected && !this.connected) {
            return;
        }
        this.connected = connected;
        this.setDeaf(false);
        if (connected) {
            // The server is there again: retries need not wait any longer.
            this.failures = 0;
            this.refreshSoon();
        } else if (this.running && !this.pulling && this.failures === 0) {
            // All tills of a server lose it at one moment.
            this.timer.pullWithin(POLLING * this.random());
        }
    }

    private setDeaf(deaf: boolean): void {
        this.deaf = deaf;
        this.listener.onTransport(this.transport);
    }

    private schedule(): void {
        if (!this.running) {
            return;
        }
        if (this.failures > 0) {
            this.timer.pullWithin(this.jittered(FIRST_RETRY * 2 ** (this.failures - 1)));
        } else if (this.pullAgain === "soon") {
            this.timer.pullWithin(SPREAD * this.random());
        } else {
            this.confirming = true;
            const isPushed = this.transport === "websocket";
            this.timer.pullWithin(this.jittered(isPushed ? HEARTBEAT : POLLING));
        }
    }

    private jittered(delay: number): number {
        return Math.min(delay, HEARTBEAT) * (0.9 + 0.2 * this.random());
    }
}
