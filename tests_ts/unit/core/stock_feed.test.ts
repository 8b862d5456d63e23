import { FIRST_RETRY, HEARTBEAT, PULL_LIMIT, StockFeed } from "../../../static/src/core/stock_feed";
import type { StockMessage } from "../../../static/src/core/stock_message";
import type { StockReport } from "../../../static/src/core/stock_report";
import { FakeClock, settle } from "./fake_clock";
import { FakeStockSource } from "./fake_stock_source";

/** No jitter: half of the range on each side. */
const NO_JITTER = (): number => 0.5;

let clock: FakeClock;
let source: FakeStockSource;
let known: { feed: number | null; version: number | null };
let reports: { report: StockReport; askedAt: number }[];
let errors: unknown[];
let feed: StockFeed;

QUnit.module("core/stock_feed", (hooks) => {
    hooks.beforeEach(async () => {
        clock = new FakeClock();
        source = new FakeStockSource();
        known = { feed: null, version: null };
        reports = [];
        errors = [];
        const listener = {
            known: () => ({ version: known.version, digest: "rules" }),
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
        };
        feed = new StockFeed(source, clock, listener, NO_JITTER);
        await settle();
    });

    QUnit.test("pulls at once, and tells what the till has", async (assert) => {
        feed.start();
        await clock.pass(0);
        assert.deepEqual(source.asked, [{ sinceVersion: null, digest: "rules" }]);
        assert.strictEqual(reports.length, 1);
    });

    QUnit.test("confirms every minute", async (assert) => {
        feed.start();
        await clock.pass(HEARTBEAT * 3);
        assert.strictEqual(reports.length, 4);
        assert.deepEqual(
            reports.map(({ askedAt }) => askedAt),
            [0, HEARTBEAT, HEARTBEAT * 2, HEARTBEAT * 3]
        );
        assert.strictEqual(source.asked.at(-1)?.sinceVersion, 1);
    });

    QUnit.test("spreads the tills of a shop", async (assert) => {
        const early = new FakeStockSource();
        const listener = {
            known: () => ({ version: null, digest: null }),
            onReport: () => true,
            onMessage: () => true,
            onFailure: () => undefined,
        };
        new StockFeed(early, clock, listener, () => 0).start();
        await clock.pass(HEARTBEAT * 0.9);
        assert.strictEqual(early.asked.length, 2);
    });

    QUnit.test("pulls on news, not on what it has already", async (assert) => {
        feed.start();
        await clock.pass(0);
        source.announce(source.message(1));
        await clock.pass(0);
        assert.strictEqual(source.asked.length, 1, "version 1 is known");
        source.version = 2;
        source.announce(source.message(2));
        await clock.pass(0);
        assert.strictEqual(known.version, 2);
        source.announce(null);
        await clock.pass(0);
        assert.strictEqual(source.asked.length, 3, "after a reconnection only a pull can tell");
    });

    QUnit.test("the same news many times cost one pull more", async (assert) => {
        feed.start();
        await clock.pass(0);
        source.hold();
        for (let i = 0; i < 5; i++) {
            source.announce(source.message(7));
        }
        await clock.pass(0);
        assert.strictEqual(source.asked.length, 2, "one under way");
        source.version = 7;
        source.answerAll();
        await clock.pass(0);
        assert.strictEqual(source.asked.length, 3, "and one for what came meanwhile");
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
        assert.strictEqual(reports.length, 1);
        await clock.pass(HEARTBEAT);
        assert.strictEqual(reports.length, 2, "and confirms every minute again");
    });

    QUnit.test("news do not hurry a failing server", async (assert) => {
        feed.start();
        await clock.pass(0);
        source.failing = true;
        source.hold();
        source.announce(source.message(2));
        source.announce(source.message(3));
        source.answerAll();
        await clock.pass(0);
        assert.strictEqual(errors.length, 1);
        assert.strictEqual(source.asked.length, 2);
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

    QUnit.test("follows the feed it is told, and only that one", async (assert) => {
        feed.start();
        await clock.pass(0);
        source.feed = 2;
        source.announce(source.message(9), 1);
        await clock.pass(0);
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
        source.announce(null, 1);
        await clock.pass(0);
        assert.deepEqual(
            source.asked.slice(1).map(({ sinceVersion }) => sinceVersion),
            [1, null]
        );
        assert.strictEqual(reports.length, 1, "and takes nothing else over");
        assert.strictEqual(errors.length, 1);
    });

    QUnit.test("after stop it is silent", async (assert) => {
        feed.start();
        await clock.pass(0);
        source.hold();
        source.announce(source.message(5));
        feed.stop();
        source.answerAll();
        await clock.pass(HEARTBEAT * 5);
        assert.strictEqual(reports.length, 1);
        assert.strictEqual(source.asked.length, 2);
        assert.strictEqual(source.listeners.get(1)?.size, 0);
    });
});
