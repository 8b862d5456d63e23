import { PULL_LIMIT } from "../../../static/src/core/patience";
import {
    FIRST_RETRY,
    HEARING,
    HEARTBEAT,
    POLLING,
    SPREAD,
} from "../../../static/src/core/stock_feed";
import { FeedingTill } from "./feeding_till";

QUnit.module("core/stock_feed and its websocket", (hooks) => {
    let till: FeedingTill;

    hooks.beforeEach(async () => {
        till = await FeedingTill.create();
    });

    QUnit.module("without a websocket", () => {
        QUnit.test("polls, and says so", async (assert) => {
            till.source.connected = false;
            await till.startInPeace();
            assert.strictEqual(till.feed.transport, "polling");
            await till.clock.pass(POLLING * 6);
            assert.strictEqual(till.reports.length, 6);
        });

        QUnit.test("one that is lost is noticed at once, and when it is back", async (assert) => {
            await till.startInPeace();
            assert.strictEqual(till.transport, "websocket");
            till.source.connect(false);
            assert.strictEqual(till.transport, "polling");
            await till.clock.pass(POLLING);
            assert.strictEqual(till.reports.length, 1, "within the time of a poll");
            await till.clock.pass(POLLING);
            assert.strictEqual(till.reports.length, 2);
            till.source.connect(true);
            assert.strictEqual(till.transport, "websocket");
            await till.clock.pass(SPREAD);
            assert.strictEqual(till.reports.length, 3, "it may have missed something");
            await till.clock.pass(HEARTBEAT - SPREAD);
            assert.strictEqual(till.reports.length, 3, "and then there is time again");
        });

        QUnit.test("one that tells it is lost again and again changes nothing", async (assert) => {
            await till.startInPeace();
            for (let second = 0; second < 60; second++) {
                till.source.connect(false);
                await till.clock.pass(1000);
            }
            assert.strictEqual(till.reports.length, 6);
        });

        QUnit.test("one that is open and silent is found out", async (assert) => {
            await till.startInPeace();
            till.source.announce(till.source.message(1));
            await till.clock.pass(HEARTBEAT);
            assert.strictEqual(till.transport, "websocket", "silence alone says nothing");
            till.source.version = 2;
            till.source.kind = "delta";
            await till.clock.pass(HEARTBEAT);
            assert.strictEqual(till.head.version, 2, "the confirmation tells what was not heard");
            assert.strictEqual(till.transport, "polling");
            till.source.version = 3;
            await till.clock.pass(POLLING);
            assert.strictEqual(till.head.version, 3);
            till.source.announce(till.source.message(3));
            assert.strictEqual(till.transport, "websocket", "it speaks again");
        });

        QUnit.test("an answer that is faster than the message accuses nobody", async (assert) => {
            await till.startInPeace();
            till.source.version = 2;
            till.source.kind = "delta";
            await till.feed.refresh();
            assert.strictEqual(till.transport, "websocket", "it asked because it knew of news");
            till.source.version = 3;
            till.source.hold();
            await till.clock.pass(HEARTBEAT);
            till.source.announce(till.source.message(3));
            till.source.answerAll();
            await till.clock.pass(0);
            assert.strictEqual(till.transport, "websocket", "the message came while it asked");
        });
    });

    QUnit.module("a sale of its own", () => {
        /** The till sells every 40 s, and asks each time: no confirmation is ever due. */
        async function sellOften(hears: boolean): Promise<void> {
            till.source.kind = "delta";
            for (let sale = 0; sale < 4; sale++) {
                till.source.version += 1;
                void till.feed.refreshTold();
                await till.clock.pass(500);
                if (hears) {
                    till.source.announce(till.source.message(till.source.version));
                }
                await till.clock.pass(39_500);
            }
        }

        QUnit.test("finds a websocket out that tells nothing of it", async (assert) => {
            await till.startInPeace();
            till.source.version += 1;
            void till.feed.refreshTold();
            await till.clock.pass(HEARING - 1);
            assert.strictEqual(till.transport, "websocket", "it may be late");
            await till.clock.pass(1);
            assert.strictEqual(till.transport, "polling");
            const before = till.source.asked.length;
            await till.clock.pass(POLLING * 1.1);
            assert.strictEqual(till.source.asked.length, before + 1, "from then on");
            await sellOften(false);
            assert.strictEqual(till.transport, "polling");
            till.source.announce(till.source.message(till.source.version));
            assert.strictEqual(till.transport, "websocket", "it speaks again");
        });

        QUnit.test("accuses none that tells of it, however busy the till is", async (assert) => {
            await till.startInPeace();
            await sellOften(true);
            assert.strictEqual(till.transport, "websocket");
        });

        QUnit.test("whose silence is noticed during a pull stops none after it", async (assert) => {
            await till.startInPeace();
            void till.feed.refreshTold();
            await till.clock.pass(HEARING - 1);
            till.source.hold();
            void till.feed.refresh();
            await till.clock.pass(PULL_LIMIT);
            till.source.answerAll();
            till.source.asked.length = 0;
            await till.clock.pass(FIRST_RETRY);
            assert.strictEqual(till.source.asked.length, 1);
        });

        QUnit.test("says nothing of one that was connected anew, or of none", async (assert) => {
            await till.startInPeace();
            void till.feed.refreshTold();
            till.source.connect(false);
            till.source.connect(true);
            await till.clock.pass(HEARING);
            assert.strictEqual(till.transport, "websocket");
            void till.feed.refreshTold();
            till.feed.stop();
            till.transport = null;
            await till.clock.pass(HEARING);
            assert.strictEqual(till.transport, null, "and not after the end");
        });
    });
});
