import { HEARTBEAT, SPREAD } from "../../../static/src/core/stock_feed";
import { FeedingTill } from "./feeding_till";

QUnit.module("core/stock_feed", (hooks) => {
    let till: FeedingTill;

    hooks.beforeEach(async () => {
        till = await FeedingTill.create();
    });

    QUnit.test("pulls at once, and tells what the till has", async (assert) => {
        till.feed.start();
        await till.clock.pass(0);
        const rules = { digest: "rules" };
        assert.deepEqual(till.source.asked, [{ version: null, mark: null, ...rules }]);
        assert.strictEqual(till.reports.length, 1);
        await till.clock.pass(SPREAD);
        assert.deepEqual(till.source.asked.slice(1), [{ version: 1, mark: "mark 1", ...rules }]);
    });

    QUnit.test("confirms every minute", async (assert) => {
        await till.startInPeace();
        const start = SPREAD / 2;
        await till.clock.pass(HEARTBEAT * 3);
        assert.deepEqual(
            till.reports.map(({ askedAt }) => askedAt - start),
            [HEARTBEAT, HEARTBEAT * 2, HEARTBEAT * 3]
        );
        assert.strictEqual(till.source.asked.at(-1)?.version, 1);
    });

    QUnit.test("pulls on news, not on what it has already", async (assert) => {
        await till.startInPeace();
        till.source.announce(till.source.message(1));
        await till.clock.pass(SPREAD);
        assert.strictEqual(till.source.asked.length, 0, "version 1 is known");
        till.source.version = 2;
        till.source.announce(till.source.message(2));
        await till.clock.pass(SPREAD);
        assert.strictEqual(till.head.version, 2);
        till.source.hint();
        await till.clock.pass(SPREAD);
        assert.strictEqual(
            till.source.asked.length,
            2,
            "after a reconnection only a pull can tell"
        );
    });

    QUnit.test("the same news many times cost one pull more", async (assert) => {
        await till.startInPeace();
        till.source.hold();
        void till.feed.refresh();
        await till.clock.pass(0);
        for (let i = 0; i < 5; i++) {
            till.source.announce(till.source.message(7));
        }
        await till.clock.pass(SPREAD);
        assert.strictEqual(till.source.asked.length, 1, "one under way");
        till.source.version = 7;
        till.source.answerAll();
        await till.clock.pass(SPREAD);
        assert.strictEqual(till.source.asked.length, 2, "and one for what came meanwhile");
    });

    QUnit.test("who asks while a pull is under way waits for the one after it", async (assert) => {
        await till.startInPeace();
        till.source.hold();
        void till.feed.refresh();
        await till.clock.pass(0);
        let heard: number | null = null;
        void till.feed.refresh().then(() => {
            heard = till.head.version;
        });
        await till.clock.pass(0);
        assert.strictEqual(heard, null, "the first one has no answer yet");
        till.source.version = 2;
        till.source.answerAll();
        await till.clock.pass(0);
        assert.strictEqual(till.source.asked.length, 2);
        assert.strictEqual(heard, 2);
    });

    QUnit.test("a till that needs its answer now does not wait for the others", async (assert) => {
        await till.startInPeace();
        till.source.hint();
        void till.feed.refresh();
        till.source.hint();
        await till.clock.pass(0);
        assert.strictEqual(till.source.asked.length, 1);
        await till.clock.pass(SPREAD);
        assert.strictEqual(till.source.asked.length, 2, "what came meanwhile waits its time");
    });

    QUnit.test("follows the feed it is told, and only that one", async (assert) => {
        till.feed.start();
        await till.clock.pass(0);
        till.source.feed = 2;
        till.source.announce(till.source.message(9), 1);
        await till.clock.pass(SPREAD);
        assert.strictEqual(till.source.listeners.get(1)?.size, 0);
        assert.strictEqual(till.source.listeners.get(2)?.size, 1);
        await till.clock.pass(HEARTBEAT * 3);
        assert.strictEqual(till.source.listeners.get(2)?.size, 1, "subscribed once");
    });

    QUnit.test("asks for everything when it is told changes of another place", async (assert) => {
        till.feed.start();
        await till.clock.pass(0);
        till.source.feed = 2;
        till.source.kind = "delta";
        await till.feed.refresh();
        assert.deepEqual(
            till.source.asked.slice(1).map(({ version, mark }) => [version, mark]),
            [
                [1, "mark 1"],
                [null, null],
            ]
        );
        assert.strictEqual(till.reports.length, 1, "and takes nothing else over");
        assert.strictEqual(till.errors.length, 1);
    });

    QUnit.test("after stop it is silent", async (assert) => {
        await till.startInPeace();
        till.source.hold();
        void till.feed.refresh();
        till.feed.stop();
        till.source.answerAll();
        await till.clock.pass(HEARTBEAT * 5);
        assert.strictEqual(till.reports.length, 0);
        assert.strictEqual(till.source.asked.length, 1);
        assert.strictEqual(till.source.listeners.get(1)?.size, 0);
    });
});
