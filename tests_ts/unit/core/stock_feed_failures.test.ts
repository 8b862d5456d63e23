import fc from "fast-check";
import { PATIENCE, PULL_LIMIT } from "../../../static/src/core/patience";
import { FIRST_RETRY, HEARTBEAT, SPREAD } from "../../../static/src/core/stock_feed";
import { FeedingTill } from "./feeding_till";

QUnit.module("core/stock_feed and a server that fails", (hooks) => {
    let till: FeedingTill;

    hooks.beforeEach(async () => {
        till = await FeedingTill.create();
    });

    QUnit.test("retries later and later, then recovers", async (assert) => {
        till.source.failing = true;
        till.feed.start();
        await till.clock.pass(FIRST_RETRY * 3);
        assert.strictEqual(till.source.asked.length, 3);
        assert.strictEqual(till.errors.length, 3);
        await till.clock.pass(HEARTBEAT * 10);
        const tries = till.source.asked.length;
        assert.true(tries >= 11 && tries <= 16, `bounded: ${tries} tries`);
        till.source.failing = false;
        await till.clock.pass(HEARTBEAT);
        const recovered = till.reports.length;
        assert.true(recovered > 0);
        await till.clock.pass(HEARTBEAT);
        assert.strictEqual(till.reports.length, recovered + 1, "and confirms every minute again");
    });

    QUnit.test("news do not hurry a failing server, a new connection does", async (assert) => {
        await till.startInPeace();
        till.source.failing = true;
        await till.feed.refresh();
        await till.clock.pass(FIRST_RETRY * 15);
        assert.strictEqual(till.errors.length, 5, "after 0, 2, 6, 14 and 30 seconds");
        for (let second = 0; second < 10; second++) {
            till.source.announce(till.source.message(9));
            till.source.hint();
            await till.clock.pass(1000);
        }
        assert.strictEqual(till.errors.length, 5);
        till.source.failing = false;
        till.source.connect(true);
        await till.clock.pass(SPREAD);
        assert.strictEqual(till.reports.length, 1);
    });

    QUnit.test("gives up on a frozen server and asks again", async (assert) => {
        till.source.hold();
        till.feed.start();
        await till.clock.pass(PULL_LIMIT);
        assert.strictEqual(till.errors.length, 1);
        till.source.answerAll();
        await till.clock.pass(FIRST_RETRY);
        assert.strictEqual(till.reports.length, 1, "the late answer counts for nothing");
    });

    QUnit.test("says within a minute that a server has frozen, and waits on", async (assert) => {
        await till.startInPeace();
        till.source.hold();
        await till.clock.pass(60_000 - SPREAD);
        assert.strictEqual(till.errors.length, 1, "before its limit");
        assert.true(1.1 * HEARTBEAT + PATIENCE <= 60_000, "nor does the latest one take longer");
        till.source.answerAll();
        await till.clock.pass(0);
        assert.strictEqual(till.reports.length, 1, "the late answer counts");
        assert.strictEqual(till.errors.length, 1);
    });

    QUnit.module("a server that freezes after a confirmation", () => {
        const asks = {
            refresh: () => void till.feed.refresh(),
            sale: () => void till.feed.refreshTold(),
            news: () => {
                till.source.announce(till.source.message(9));
            },
            gap: () => {
                till.source.hint();
            },
            lost: () => {
                till.source.connect(false);
            },
            back: () => {
                till.source.connect(true);
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
                await till.clock.pass(waited);
                left -= waited;
                ask();
            }
            await till.clock.pass(left);
        }

        QUnit.test("is noticed within a minute, whatever makes the till ask", async (assert) => {
            await fc.assert(
                fc.asyncProperty(jitter, plan, plan, async (random, before, after) => {
                    till = await FeedingTill.create(() => random);
                    till.feed.start();
                    await carryOut(before);
                    await till.feed.refresh();
                    till.source.hold();
                    await carryOut(after);
                    const isNoticed = till.errors.length > 0;
                    till.source.answerAll();
                    till.reports = [];
                    await till.clock.pass(2 * HEARTBEAT);
                    return isNoticed && till.reports.length > 0;
                }),
                { numRuns: 300 }
            );
            assert.true(true);
        });

        QUnit.test("is noticed after a refresh just before its confirmation", async (assert) => {
            till.feed.start();
            await till.clock.pass(SPREAD);
            till.source.hold();
            await till.clock.pass(HEARTBEAT - SPREAD);
            void till.feed.refresh();
            await till.clock.pass(PATIENCE);
            assert.strictEqual(till.errors.length, 1);
        });
    });

    QUnit.test("what takes longer than patience is no failure once it is there", async (assert) => {
        await till.startInPeace();
        till.source.hold();
        till.source.version = 2;
        void till.feed.refresh();
        await till.clock.pass(2 * PATIENCE);
        assert.strictEqual(till.errors.length, 1, "meanwhile nothing is confirmed");
        till.source.answerAll();
        await till.clock.pass(0);
        assert.strictEqual(till.head.version, 2);
        await till.clock.pass(HEARTBEAT - 1);
        assert.deepEqual(
            [till.source.asked.length, till.errors.length],
            [1, 1],
            "nothing is retried"
        );
        await till.clock.pass(1);
        assert.deepEqual([till.source.asked.length, till.errors.length], [2, 1]);
    });

    QUnit.test("a first answer is waited for in silence, however many ask", async (assert) => {
        till.source.hold();
        till.feed.start();
        void till.feed.refresh();
        await till.clock.pass(PULL_LIMIT - 1);
        assert.strictEqual(till.errors.length, 0);
    });
});
