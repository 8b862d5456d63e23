import fc from "fast-check";
import type { Transport } from "../../../static/src/core/hearing";
import { PATIENCE, PULL_LIMIT } from "../../../static/src/core/patience";
import {
    FIRST_RETRY,
    HEARING,
    HEARTBEAT,
    POLLING,
    SPREAD,
    StockFeed,
} from "../../../static/src/core/stock_feed";
import type { StockMessage } from "../../../static/src/core/stock_message";
import type { StockReport } from "../../../static/src/core/stock_report";
import { FakeClock, settle } from "./fake_clock";
import { FakeStockSource } from "./fake_stock_source";

/** No jitter: half of the range on each side. */
const NO_JITTER = (): number => 0.5;

let clock: FakeClock;
let source: FakeStockSource;
let known: { feed: number | null; version: number | null };
let transport: Transport | null;
let reports: { report: StockReport; askedAt: number }[];
let errors: unknown[];
let feed: StockFeed;

function markKnown(): string | null {
    return known.version === null ? null : `mark ${known.version}`;
}

/** Starts, and lets pass what a new connection may have missed. */
async function startInPeace(): Promise<void> {
    feed.start();
    await clock.pass(SPREAD);
    source.asked.length = 0;
    reports = [];
}

/** A till that has just been opened, and its server. */
async function makeFeed(random = NO_JITTER): Promise<void> {
    clock = new FakeClock();
    source = new FakeStockSource();
    known = { feed: null, version: null };
    reports = [];
    errors = [];
    transport = null;
    const listener = {
        known: () => ({ version: known.version, mark: markKnown(), digest: "rules" }),
        onReport(report: StockReport, askedAt: number) {
            const useful = report.kind === "full" || report.feed === known.feed;
            if (useful) {
                known = { feed: report.feed, version: report.version };
                reports.push({ report, askedAt });
            }
            return useful;
        },
        onMessage(message: StockMessage) {
            return message.version <= (known.version ?? 0);
        },
        onFailure(error: unknown) {
            errors.push(error);
        },
        onTransport(told: Transport) {
            transport = told;
        },
    };
    feed = new StockFeed(source, clock, listener, random);
    await settle();
}

QUnit.module("core/stock_feed", (hooks) => {
    hooks.beforeEach(() => makeFeed());

    QUnit.test("pulls at once, and tells what the till has", async (assert) => {
        feed.start();
        await clock.pass(0);
        const rules = { digest: "rules" };
        assert.deepEqual(source.asked, [{ version: null, mark: null, ...rules }]);
        assert.strictEqual(reports.length, 1);
        await clock.pass(SPREAD);
        assert.deepEqual(source.asked.slice(1), [{ version: 1, mark: "mark 1", ...rules }]);
    });

    QUnit.test("confirms every minute", async (assert) => {
        await startInPeace();
        const start = SPREAD / 2;
        await clock.pass(HEARTBEAT * 3);
        assert.deepEqual(
            reports.map(({ askedAt }) => askedAt - start),
            [HEARTBEAT, HEARTBEAT * 2, HEARTBEAT * 3]
        );
        assert.strictEqual(source.asked.at(-1)?.version, 1);
    });

    QUnit.test("pulls on news, not on what it has already", async (assert) => {
        await startInPeace();
        source.announce(source.message(1));
        await clock.pass(SPREAD);
        assert.strictEqual(source.asked.length, 0, "version 1 is known");
        source.version = 2;
        source.announce(source.message(2));
        await clock.pass(SPREAD);
        assert.strictEqual(known.version, 2);
        source.hint();
        await clock.pass(SPREAD);
        assert.strictEqual(source.asked.length, 2, "after a reconnection only a pull can tell");
    });

    QUnit.test("the same news many times cost one pull more", async (assert) => {
        await startInPeace();
        source.hold();
        void feed.refresh();
        await clock.pass(0);
        for (let i = 0; i < 5; i++) {
            source.announce(source.message(7));
        }
        await clock.pass(SPREAD);
        assert.strictEqual(source.asked.length, 1, "one under way");
        source.version = 7;
        source.answerAll();
        await clock.pass(SPREAD);
        assert.strictEqual(source.asked.length, 2, "and one for what came meanwhile");
    });

    QUnit.test("who asks while a pull is under way waits for the one after it", async (assert) => {
        await startInPeace();
        source.hold();
        void feed.refresh();
        await clock.pass(0);
        let heard: number | null = null;
        void feed.refresh().then(() => {
            heard = known.version;
        });
        await clock.pass(0);
        assert.strictEqual(heard, null, "the first one has no answer yet");
        source.version = 2;
        source.answerAll();
        await clock.pass(0);
        assert.strictEqual(source.asked.length, 2);
        assert.strictEqual(heard, 2);
    });

    QUnit.test("a till that needs its answer now does not wait for the others", async (assert) => {
        await startInPeace();
        source.hint();
        void feed.refresh();
        source.hint();
        await clock.pass(0);
        assert.strictEqual(source.asked.length, 1);
        await clock.pass(SPREAD);
        assert.strictEqual(source.asked.length, 2, "what came meanwhile waits its time");
    });

    QUnit.module("without a websocket", () => {
        QUnit.test("polls, and says so", async (assert) => {
            source.connected = false;
            await startInPeace();
            assert.strictEqual(feed.transport, "polling");
            await clock.pass(POLLING * 6);
            assert.strictEqual(reports.length, 6);
        });

        QUnit.test("one that is lost is noticed at once, and when it is back", async (assert) => {
            await startInPeace();
            assert.strictEqual(transport, "websocket");
            source.connect(false);
            assert.strictEqual(transport, "polling");
            await clock.pass(POLLING);
            assert.strictEqual(reports.length, 1, "within the time of a poll");
            await clock.pass(POLLING);
            assert.strictEqual(reports.length, 2);
            source.connect(true);
            assert.strictEqual(transport, "websocket");
            await clock.pass(SPREAD);
            assert.strictEqual(reports.length, 3, "it may have missed something");
            await clock.pass(HEARTBEAT - SPREAD);
            assert.strictEqual(reports.length, 3, "and then there is time again");
        });

        QUnit.test("one that tells it is lost again and again changes nothing", async (assert) => {
            await startInPeace();
            for (let second = 0; second < 60; second++) {
                source.connect(false);
                await clock.pass(1000);
            }
            assert.strictEqual(reports.length, 6);
        });

        QUnit.test("one that is open and silent is found out", async (assert) => {
            await startInPeace();
            source.announce(source.message(1));
            await clock.pass(HEARTBEAT);
            assert.strictEqual(transport, "websocket", "silence alone says nothing");
            source.version = 2;
            source.kind = "delta";
            await clock.pass(HEARTBEAT);
            assert.strictEqual(known.version, 2, "the confirmation tells what was not heard");
            assert.strictEqual(transport, "polling");
            source.version = 3;
            await clock.pass(POLLING);
            assert.strictEqual(known.version, 3);
            source.announce(source.message(3));
            assert.strictEqual(transport, "websocket", "it speaks again");
        });

        QUnit.test("an answer that is faster than the message accuses nobody", async (assert) => {
            await startInPeace();
            source.version = 2;
            source.kind = "delta";
            await feed.refresh();
            assert.strictEqual(transport, "websocket", "it asked because it knew of news");
            source.version = 3;
            source.hold();
            await clock.pass(HEARTBEAT);
            source.announce(source.message(3));
            source.answerAll();
            await clock.pass(0);
            assert.strictEqual(transport, "websocket", "the message came while it asked");
        });
    });

    QUnit.module("a sale of its own", () => {
        /** The till sells every 40 s, and asks each time: no confirmation is ever due. */
        async function sellOften(hears: boolean): Promise<void> {
            source.kind = "delta";
            for (let sale = 0; sale < 4; sale++) {
                source.version += 1;
                void feed.refreshTold();
                await clock.pass(500);
                if (hears) {
                    source.announce(source.message(source.version));
                }
                await clock.pass(39_500);
            }
        }

        QUnit.test("finds a websocket out that tells nothing of it", async (assert) => {
            await startInPeace();
            source.version += 1;
            void feed.refreshTold();
            await clock.pass(HEARING - 1);
            assert.strictEqual(transport, "websocket", "it may be late");
            await clock.pass(1);
            assert.strictEqual(transport, "polling");
            const before = source.asked.length;
            await clock.pass(POLLING * 1.1);
            assert.strictEqual(source.asked.length, before + 1, "from then on");
            await sellOften(false);
            assert.strictEqual(transport, "polling");
            source.announce(source.message(source.version));
            assert.strictEqual(transport, "websocket", "it speaks again");
        });

        QUnit.test("accuses none that tells of it, however busy the till is", async (assert) => {
            await startInPeace();
            await sellOften(true);
            assert.strictEqual(transport, "websocket");
        });

        QUnit.test("whose silence is noticed during a pull stops none after it", async (assert) => {
            await startInPeace();
            void feed.refreshTold();
            await clock.pass(HEARING - 1);
            source.hold();
            void feed.refresh();
            await clock.pass(PULL_LIMIT);
            source.answerAll();
            source.asked.length = 0;
            await clock.pass(FIRST_RETRY);
            assert.strictEqual(source.asked.length, 1);
        });

        QUnit.test("says nothing of one that was connected anew, or of none", async (assert) => {
            await startInPeace();
            void feed.refreshTold();
            source.connect(false);
            source.connect(true);
            await clock.pass(HEARING);
            assert.strictEqual(transport, "websocket");
            void feed.refreshTold();
            feed.stop();
            transport = null;
            await clock.pass(HEARING);
            assert.strictEqual(transport, null, "and not after the end");
        });
    });

    QUnit.test("retries later and later, then recovers", async (assert) => {
        source.failing = true;
        feed.start();
        await clock.pass(FIRST_RETRY * 3);
        assert.strictEqual(source.asked.length, 3);
        assert.strictEqual(errors.length, 3);
        await clock.pass(HEARTBEAT * 10);
        const tries = source.asked.length;
        assert.true(tries >= 11 && tries <= 16, `bounded: ${tries} tries`);
        source.failing = false;
        await clock.pass(HEARTBEAT);
        const recovered = reports.length;
        assert.true(recovered > 0);
        await clock.pass(HEARTBEAT);
        assert.strictEqual(reports.length, recovered + 1, "and confirms every minute again");
    });

    QUnit.test("news do not hurry a failing server, a new connection does", async (assert) => {
        await startInPeace();
        source.failing = true;
        await feed.refresh();
        await clock.pass(FIRST_RETRY * 15);
        assert.strictEqual(errors.length, 5, "after 0, 2, 6, 14 and 30 seconds");
        for (let second = 0; second < 10; second++) {
            source.announce(source.message(9));
            source.hint();
            await clock.pass(1000);
        }
        assert.strictEqual(errors.length, 5);
        source.failing = false;
        source.connect(true);
        await clock.pass(SPREAD);
        assert.strictEqual(reports.length, 1);
    });

    QUnit.test("gives up on a frozen server and asks again", async (assert) => {
        source.hold();
        feed.start();
        await clock.pass(PULL_LIMIT);
        assert.strictEqual(errors.length, 1);
        source.answerAll();
        await clock.pass(FIRST_RETRY);
        assert.strictEqual(reports.length, 1, "the late answer counts for nothing");
    });

    QUnit.test("says within a minute that a server has frozen, and waits on", async (assert) => {
        await startInPeace();
        source.hold();
        await clock.pass(60_000 - SPREAD);
        assert.strictEqual(errors.length, 1, "before its limit");
        assert.true(1.1 * HEARTBEAT + PATIENCE <= 60_000, "nor does the latest one take longer");
        source.answerAll();
        await clock.pass(0);
        assert.strictEqual(reports.length, 1, "the late answer counts");
        assert.strictEqual(errors.length, 1);
    });

    QUnit.module("a server that freezes after a confirmation", () => {
        const asks = {
            refresh: () => void feed.refresh(),
            sale: () => void feed.refreshTold(),
            news: () => {
                source.announce(source.message(9));
            },
            gap: () => {
                source.hint();
            },
            lost: () => {
                source.connect(false);
            },
            back: () => {
                source.connect(true);
            },
        };

        const jitter = fc.double({ min: 0, max: 1, noNaN: true });
        const plan = fc.array(
            fc.record({
                after: fc.nat({ max: 60_000 }),
                ask: fc.constantFrom(...Object.values(asks)),
            }),
            { maxLength: 4 }
        );

        /** Asks as planned, within a minute. */
        async function carryOut(steps: { after: number; ask: () => void }[]): Promise<void> {
            let left = 60_000;
            for (const { after, ask } of steps) {
                const waited = Math.min(after, left);
                await clock.pass(waited);
                left -= waited;
                ask();
            }
            await clock.pass(left);
        }

        QUnit.test("is noticed within a minute, whatever makes the till ask", async (assert) => {
            await fc.assert(
                fc.asyncProperty(jitter, plan, plan, async (random, before, after) => {
                    await makeFeed(() => random);
                    feed.start();
                    await carryOut(before);
                    await feed.refresh();
                    source.hold();
                    await carryOut(after);
                    const isNoticed = errors.length > 0;
                    source.answerAll();
                    reports = [];
                    await clock.pass(2 * HEARTBEAT);
                    return isNoticed && reports.length > 0;
                }),
                { numRuns: 300 }
            );
            assert.true(true);
        });

        QUnit.test("is noticed after a refresh just before its confirmation", async (assert) => {
            feed.start();
            await clock.pass(SPREAD);
            source.hold();
            await clock.pass(HEARTBEAT - SPREAD);
            void feed.refresh();
            await clock.pass(PATIENCE);
            assert.strictEqual(errors.length, 1);
        });
    });

    QUnit.test("what takes longer than patience is no failure once it is there", async (assert) => {
        await startInPeace();
        source.hold();
        source.version = 2;
        void feed.refresh();
        await clock.pass(2 * PATIENCE);
        assert.strictEqual(errors.length, 1, "meanwhile nothing is confirmed");
        source.answerAll();
        await clock.pass(0);
        assert.strictEqual(known.version, 2);
        await clock.pass(HEARTBEAT - 1);
        assert.deepEqual([source.asked.length, errors.length], [1, 1], "nothing is retried");
        await clock.pass(1);
        assert.deepEqual([source.asked.length, errors.length], [2, 1]);
    });

    QUnit.test("a first answer is waited for in silence, however many ask", async (assert) => {
        source.hold();
        feed.start();
        void feed.refresh();
        await clock.pass(PULL_LIMIT - 1);
        assert.strictEqual(errors.length, 0);
    });

    QUnit.test("follows the feed it is told, and only that one", async (assert) => {
        feed.start();
        await clock.pass(0);
        source.feed = 2;
        source.announce(source.message(9), 1);
        await clock.pass(SPREAD);
        assert.strictEqual(source.listeners.get(1)?.size, 0);
        assert.strictEqual(source.listeners.get(2)?.size, 1);
        await clock.pass(HEARTBEAT * 3);
        assert.strictEqual(source.listeners.get(2)?.size, 1, "subscribed once");
    });

    QUnit.test("asks for everything when it is told changes of another place", async (assert) => {
        feed.start();
        await clock.pass(0);
        source.feed = 2;
        source.kind = "delta";
        await feed.refresh();
        assert.deepEqual(
            source.asked.slice(1).map(({ version, mark }) => [version, mark]),
            [
                [1, "mark 1"],
                [null, null],
            ]
        );
        assert.strictEqual(reports.length, 1, "and takes nothing else over");
        assert.strictEqual(errors.length, 1);
    });

    QUnit.test("after stop it is silent", async (assert) => {
        await startInPeace();
        source.hold();
        void feed.refresh();
        feed.stop();
        source.answerAll();
        await clock.pass(HEARTBEAT * 5);
        assert.strictEqual(reports.length, 0);
        assert.strictEqual(source.asked.length, 1);
        assert.strictEqual(source.listeners.get(1)?.size, 0);
    });
});
