import type { Clock } from "./clock";
import type { DeadlineError } from "./deadline";
import type { FeedListener } from "./feed_listener";
import { Hearing, type Transport } from "./hearing";
import { withPatience } from "./patience";
import { PullTimer } from "./pull_timer";
import { ReportError } from "./report_error";
import { KNOWS_NOTHING, type KnownStock, type StockSource } from "./stock_source";

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
/** Milliseconds in which a websocket that works has told what happened. */
export const HEARING = 10_000;

/**
 * Keeps a till informed: pulls at the start, on news, and every minute to confirm that nothing was
 * missed. There is at most one pull under way; news that come meanwhile cause one more.
 *
 * A websocket may be open and silent: a confirmation that brings what no message told finds that out,
 * or a sale of the till's own of which none comes. Then the feed polls, until a message or a new
 * connection comes.
 */
export class StockFeed {
    private readonly source: StockSource;
    private readonly clock: Clock;
    private readonly listener: FeedListener;
    /** Between 0 and 1: spreads the tills of a shop, so that they do not all pull at once. */
    private readonly random: () => number;
    private readonly timer: PullTimer;
    private readonly hearing = new Hearing();
    private readonly complain = (error: DeadlineError): void => {
        this.listener.onFailure(error);
    };
    private running = false;
    private pulling: Promise<void> | null = null;
    private pullAgain: "no" | "soon" | "now" = "no";
    private failures = 0;
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
        return this.hearing.transport;
    }

    /**
     * Pulls now, or once more after the pull under way, and resolves when that has ended. Never rejects:
     * a failure goes to the listener and is retried.
     */
    async refresh(): Promise<void> {
        this.confirming = false;
        await this.run();
    }

    /** Pulls now what the server is about to tell by itself, too. Never rejects. */
    async refreshTold(): Promise<void> {
        const isSilent = this.hearing.listen();
        await this.refresh();
        this.clock.after(HEARING, () => {
            if (this.running && isSilent()) {
                this.onSilence();
                this.timer.pullWithin(this.jittered(POLLING));
            }
        });
    }

    private async run(): Promise<void> {
        if (!this.running) {
            return;
        }
        if (this.pulling) {
            this.pullAgain = "now";
        } else {
            this.pulling = this.pullAll();
        }
        await this.pulling;
    }

    private async pullAll(): Promise<void> {
        this.timer.cancel();
        try {
            do {
                this.pullAgain = "no";
                await this.pull();
            } while (this.wantsMore());
        } finally {
            this.pulling = null;
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
        const complain = known.version === null ? null : this.complain;
        const report = await withPatience(this.source.pull(known), this.clock, complain);
        if (!this.running) {
            return true;
        }
        const isNews = report.version > (this.listener.known().version ?? report.version);
        const useful = this.listener.onReport(report, askedAt, known);
        if (this.confirming && isNews && report.feed === this.subscribedTo) {
            this.onSilence();
        }
        if (useful) {
            this.follow(report.feed);
        }
        return useful;
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
                this.hearing.onMessage();
                this.tellTransport();
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
        if (!connected && !this.hearing.isConnected) {
            return;
        }
        this.hearing.onConnection(connected);
        this.tellTransport();
        if (connected) {
            // The server is there again: retries need not wait any longer.
            this.failures = 0;
            this.refreshSoon();
        } else if (this.running && !this.pulling && this.failures === 0) {
            // All tills of a server lose it at one moment.
            this.timer.pullWithin(POLLING * this.random());
        }
    }

    private onSilence(): void {
        this.hearing.onSilence();
        this.tellTransport();
    }

    private tellTransport(): void {
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
