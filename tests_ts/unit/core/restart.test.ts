import { HEARTBEAT, SPREAD, StockFeed } from "../../../static/src/core/stock_feed";
import type { StockMessage } from "../../../static/src/core/stock_message";
import type { StockReport } from "../../../static/src/core/stock_report";
import { FakeClock } from "./fake_clock";
import { FakeStockSource } from "./fake_stock_source";

const TILLS = 200;
const SECOND = 1_000;
/** Pulls in one second that a server has to bear: twice what an even spread of all tills makes. */
const MOST = (2 * TILLS) / (SPREAD / SECOND);

/** The same numbers in each run: what is counted is not left to luck. */
function seeded(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
        return state / 2 ** 32;
    };
}

/** Tills of one server, opened one after the other in half an hour of a morning. */
class Chain {
    readonly clock = new FakeClock();
    readonly random = seeded(42);
    readonly sources = Array.from({ length: TILLS }, () => new FakeStockSource());
    readonly versions = new Map<FakeStockSource, number>();
    /** Pulls by the second in which they were made. */
    private pulls: number[] = [];

    async open(): Promise<void> {
        for (const source of this.sources) {
            const pull = source.pull.bind(source);
            source.pull = (known) => {
                const second = Math.floor(this.clock.now() / SECOND);
                this.pulls[second] = (this.pulls[second] ?? 0) + 1;
                return pull(known);
            };
            this.feedOf(source).start();
            await this.clock.pass(9 * SECOND);
        }
    }

    private feedOf(source: FakeStockSource): StockFeed {
        const listener = {
            known: () => ({ version: this.versions.get(source) ?? null, mark: null, digest: null }),
            onReport: ({ version }: StockReport) => {
                this.versions.set(source, version);
                return true;
            },
            onMessage: ({ figures }: StockMessage) => figures !== null,
            onFailure: () => undefined,
            onTransport: () => undefined,
        };
        return new StockFeed(source, this.clock, listener, this.random);
    }

    /** The server goes away, and its websockets with it. */
    goDown(): void {
        for (const source of this.sources) {
            source.failing = true;
            source.connect(false);
        }
    }

    /** As Odoo's bus does: it tries again after a second or two, and then less often. */
    reconnect(outage: number): void {
        for (const source of this.sources) {
            source.failing = false;
            let [delay, at] = [SECOND, 0];
            while (at < outage) {
                delay = Math.min(delay * 1.5, 60 * SECOND) + SECOND * this.random();
                at += delay;
            }
            this.clock.after(at - outage, () => {
                source.connect(true);
            });
        }
    }

    change(): void {
        for (const source of this.sources) {
            source.version += 1;
        }
    }

    get areFresh(): boolean {
        return this.sources.every((source) => this.versions.get(source) === source.version);
    }

    /** Pulls made since the last count: the most in one second, and all together. */
    count(): { most: number; total: number } {
        const made = Object.values(this.pulls);
        this.pulls = [];
        return { most: Math.max(0, ...made), total: made.reduce((sum, n) => sum + n, 0) };
    }
}

QUnit.module("core/stock_feed: 200 tills and one server", (hooks) => {
    let chain: Chain;

    hooks.beforeEach(async () => {
        chain = new Chain();
        await chain.open();
        await chain.clock.pass(HEARTBEAT);
        chain.count();
    });

    QUnit.test("in peace they ask once a minute, one after the other", async (assert) => {
        await chain.clock.pass(10 * HEARTBEAT);
        const { most, total } = chain.count();
        assert.true(most <= 15, `at most ${most} in a second`);
        assert.true(Math.abs(total - 10 * TILLS) <= TILLS, `${total} in ten minutes`);
    });

    for (const outage of [2, 20, 300].map((seconds) => seconds * SECOND)) {
        QUnit.test(`a restart of ${outage / SECOND} s brings no stampede`, async (assert) => {
            chain.goDown();
            await chain.clock.pass(outage);
            const down = chain.count();
            assert.true(down.most <= MOST, `at most ${down.most} in a second while it is down`);
            const tries = TILLS * (6 + outage / HEARTBEAT);
            assert.true(down.total <= tries, `bounded: ${down.total} tries`);
            chain.change();
            chain.reconnect(outage);
            await chain.clock.pass(HEARTBEAT + 12 * SECOND);
            assert.true(chain.areFresh, "all know what changed");
            const back = chain.count();
            assert.true(back.most <= MOST, `at most ${back.most} in a second when it is back`);
            assert.true(back.total <= 5 * TILLS, `bounded: ${back.total} pulls`);
        });
    }

    QUnit.test("a short restart is caught up with in seconds", async (assert) => {
        chain.goDown();
        await chain.clock.pass(2 * SECOND);
        chain.change();
        chain.reconnect(2 * SECOND);
        await chain.clock.pass(4 * SECOND + SPREAD);
        assert.true(chain.areFresh);
    });

    QUnit.test("a change too large to send does not make all ask at once", async (assert) => {
        chain.change();
        for (const source of chain.sources) {
            source.announce({ ...source.message(source.version), figures: null });
        }
        await chain.clock.pass(SPREAD);
        assert.true(chain.areFresh, "and all have it within the spread");
        const { most, total } = chain.count();
        assert.true(most <= MOST, `at most ${most} in a second`);
        assert.true(total <= TILLS + (TILLS * SPREAD) / HEARTBEAT + 10, `${total} pulls`);
    });

    QUnit.test("so does a websocket that is gone and stays gone", async (assert) => {
        for (const source of chain.sources) {
            source.connect(false);
        }
        await chain.clock.pass(5 * HEARTBEAT);
        const { most, total } = chain.count();
        assert.true(most <= MOST, `at most ${most} in a second`);
        assert.true(total <= 5 * TILLS * 7, `${total} in five minutes`);
    });
});
