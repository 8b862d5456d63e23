// Compiled from stock_feed.ts; edit that file.
import { Hearing } from "./hearing";
import { withPatience } from "./patience";
import { PullTimer } from "./pull_timer";
import { ReportError } from "./report_error";
import { KNOWS_NOTHING } from "./stock_source";
const HEARTBEAT = 48e3;
const POLLING = 1e4;
const SPREAD = 5e3;
const FIRST_RETRY = 2e3;
const HEARING = 1e4;
class StockFeed {
    source;
    clock;
    listener;
    /** Between 0 and 1: spreads the tills of a shop, so that they do not all pull at once. */
    random;
    timer;
    hearing = new Hearing();
    complain = (error) => {
        this.listener.onFailure(error);
    };
    running = false;
    pulling = null;
    pullAgain = "no";
    failures = 0;
    /** Whether nothing but its time makes the next pull, or the one under way: it expects no news. */
    confirming = false;
    subscribedTo = null;
    unsubscribe = () => void 0;
    constructor(source, clock, listener, random = Math.random) {
        this.source = source;
        this.clock = clock;
        this.listener = listener;
        this.random = random;
        this.timer = new PullTimer(clock, () => void this.run());
    }
    start() {
        this.running = true;
        void this.refresh();
    }
    stop() {
        this.running = false;
        this.timer.cancel();
        this.unsubscribe();
        this.subscribedTo = null;
        this.onConnection(false);
    }
    get transport() {
        return this.hearing.transport;
    }
    /**
     * Pulls now, or once more after the pull under way, and resolves when that has ended. Never rejects:
     * a failure goes to the listener and is retried.
     */
    async refresh() {
        this.confirming = false;
        await this.run();
    }
    /** Pulls now what the server is about to tell by itself, too. Never rejects. */
    async refreshTold() {
        const isSilent = this.hearing.listen();
        await this.refresh();
        this.clock.after(HEARING, () => {
            if (this.running && isSilent()) {
                this.onSilence();
                this.timer.pullWithin(this.jittered(POLLING));
            }
        });
    }
    async run() {
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
    async pullAll() {
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
    refreshSoon() {
        this.confirming = false;
        if (this.pulling) {
            this.pullAgain = this.pullAgain === "now" ? "now" : "soon";
        } else if (this.running && this.failures === 0) {
            this.timer.pullWithin(SPREAD * this.random());
        }
    }
    async pull() {
        const known = this.listener.known();
        try {
            if (!(await this.take(known)) && !(await this.take({ ...known, ...KNOWS_NOTHING }))) {
                throw new ReportError("Changes were told of a place that is not known");
            }
            this.failures = 0;
        } catch (error) {
            this.failures += 1;
            this.listener.onFailure(error);
        }
    }
    async take(known) {
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
    wantsMore() {
        return this.running && this.pullAgain === "now" && this.failures === 0;
    }
    follow(feed) {
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
    onConnection(connected) {
        if (!connected && !this.hearing.isConnected) {
            return;
        }
        this.hearing.onConnection(connected);
        this.tellTransport();
        if (connected) {
            this.failures = 0;
            this.refreshSoon();
        } else if (this.running && !this.pulling && this.failures === 0) {
            this.timer.pullWithin(POLLING * this.random());
        }
    }
    onSilence() {
        this.hearing.onSilence();
        this.tellTransport();
    }
    tellTransport() {
        this.listener.onTransport(this.transport);
    }
    schedule() {
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
    jittered(delay) {
        return Math.min(delay, HEARTBEAT) * (0.9 + 0.2 * this.random());
    }
}
export { FIRST_RETRY, HEARING, HEARTBEAT, POLLING, SPREAD, StockFeed };
