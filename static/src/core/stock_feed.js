// Compiled from stock_feed.ts; edit that file.
import { withDeadline } from "./deadline";
import { ReportError } from "./report_error";
const HEARTBEAT = 6e4;
const FIRST_RETRY = 2e3;
const PULL_LIMIT = 3e4;
class StockFeed {
    source;
    clock;
    listener;
    /** Between 0 and 1: spreads the tills of a shop, so that they do not all pull at once. */
    random;
    running = false;
    pulling = false;
    pullAgain = false;
    failures = 0;
    subscribedTo = null;
    unsubscribe = () => void 0;
    cancelNextPull = () => void 0;
    constructor(source, clock, listener, random = Math.random) {
        this.source = source;
        this.clock = clock;
        this.listener = listener;
        this.random = random;
    }
    start() {
        this.running = true;
        void this.refresh();
    }
    stop() {
        this.running = false;
        this.cancelNextPull();
        this.unsubscribe();
        this.subscribedTo = null;
    }
    /** Pulls now. Never rejects: a failure goes to the listener and is retried. */
    async refresh() {
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
    async pull() {
        const { version, digest } = this.listener.known();
        try {
            if (!(await this.take(version, digest)) && !(await this.take(null, digest))) {
                throw new ReportError("Changes were told of a place that is not known");
            }
            this.failures = 0;
        } catch (error) {
            this.failures += 1;
            this.listener.onFailure(error);
        }
    }
    async take(version, digest) {
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
    wantsMore() {
        return this.running && this.pullAgain && this.failures === 0;
    }
    follow(feed) {
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
    schedule() {
        if (!this.running) {
            return;
        }
        const retry = FIRST_RETRY * 2 ** (this.failures - 1);
        const delay = this.failures > 0 ? Math.min(retry, HEARTBEAT) : HEARTBEAT;
        const jittered = delay * (0.9 + 0.2 * this.random());
        this.cancelNextPull = this.clock.after(jittered, () => void this.refresh());
    }
}
export { FIRST_RETRY, HEARTBEAT, PULL_LIMIT, StockFeed };
