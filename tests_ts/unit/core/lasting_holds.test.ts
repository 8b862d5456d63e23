import type { ClaimAnswer } from "../../../static/src/core/claim_answer";
import type { ClaimRequest, ClaimSource } from "../../../static/src/core/claim_source";
import { HoldKeeper, RENEWAL } from "../../../static/src/core/hold_keeper";
import { LastingHolds, type OpenOrders } from "../../../static/src/core/lasting_holds";
import { FakeClock, settle } from "./fake_clock";

const SOUP = 7;

const soup = (quantity: number): Map<number, number> => new Map([[SOUP, quantity]]);

/** Writes down what it is asked. */
class FakeClaims implements ClaimSource {
    readonly deeds: string[] = [];
    isDown = false;

    claim({ orderUuid, quantities }: ClaimRequest): Promise<ClaimAnswer> {
        this.deeds.push(`claim ${orderUuid} ${[...quantities.values()].join()}`);
        return this.isDown
            ? Promise.reject(new Error("down"))
            : Promise.resolve({ ok: true, shortages: [] });
    }

    release(orderUuid: string): Promise<void> {
        this.deeds.push(`release ${orderUuid}`);
        return this.isDown ? Promise.reject(new Error("down")) : Promise.resolve();
    }
}

QUnit.module("core/lasting_holds", (hooks) => {
    let clock: FakeClock;
    let claims: FakeClaims;
    let open: Map<string, Map<number, number>>;
    let remembered: readonly ClaimRequest[];
    let failures: unknown[];
    let holds: LastingHolds;

    const start = (kept: readonly ClaimRequest[] = []): LastingHolds => {
        const orders: OpenOrders = {
            quantitiesOf: (orderUuid) => open.get(orderUuid) ?? null,
            onChange: (requests) => (remembered = requests),
            onFailure: (error) => failures.push(error),
        };
        return new LastingHolds(claims, clock, orders, kept);
    };

    hooks.beforeEach(() => {
        clock = new FakeClock();
        claims = new FakeClaims();
        open = new Map([
            ["a", soup(2)],
            ["b", soup(1)],
        ]);
        remembered = [];
        failures = [];
        holds = start();
    });

    QUnit.test("renews every order that the kitchen has, until it ends", async (assert) => {
        holds.keep("a", soup(2));
        await clock.pass(RENEWAL);
        holds.keep("b", soup(1));
        await clock.pass(RENEWAL);
        holds.end("a");
        holds.end("a");
        await clock.pass(RENEWAL);
        assert.deepEqual(claims.deeds, [
            "claim a 2",
            "claim a 2",
            "claim b 1",
            "release a",
            "claim b 1",
        ]);
    });

    QUnit.test("asks nothing while there is nothing to keep", async (assert) => {
        await clock.pass(3 * RENEWAL);
        assert.deepEqual(claims.deeds, []);
    });

    QUnit.test("leaving the payment leaves what the kitchen was told", async (assert) => {
        const keeper = new HoldKeeper(holds, clock, {
            onAsked: () => undefined,
            onFailure: (error) => failures.push(error),
        });
        holds.keep("a", soup(2));
        await keeper.claim({ orderUuid: "a", quantities: soup(3), accepted: false });
        keeper.release("a");
        await keeper.claim({ orderUuid: "b", quantities: soup(1), accepted: false });
        keeper.release("b");
        assert.deepEqual(claims.deeds, ["claim a 3", "claim a 2", "claim b 1", "release b"]);
    });

    QUnit.test("an order that was paid, cancelled or deleted is let go", async (assert) => {
        holds.keep("a", soup(2));
        open.delete("a");
        await clock.pass(2 * RENEWAL);
        assert.deepEqual(claims.deeds, ["release a"]);
        assert.deepEqual(remembered, []);
    });

    QUnit.test("what the order asks no more for is let go, more is not held", async (assert) => {
        holds.keep("a", soup(2));
        open.set("a", soup(5));
        await clock.pass(RENEWAL);
        open.set("a", soup(1));
        await clock.pass(RENEWAL);
        assert.deepEqual(claims.deeds, ["claim a 2", "claim a 1"]);
    });

    QUnit.test("goes on after a reload", async (assert) => {
        holds.keep("a", soup(2));
        claims.deeds.length = 0;
        clock = new FakeClock();
        start(remembered);
        await clock.pass(RENEWAL);
        assert.deepEqual(claims.deeds, ["claim a 2"]);
    });

    QUnit.test("a server that does not answer is asked again", async (assert) => {
        claims.isDown = true;
        holds.keep("a", soup(2));
        await clock.pass(RENEWAL);
        holds.end("a");
        await settle();
        assert.deepEqual(claims.deeds, ["claim a 2", "release a"]);
        assert.equal(failures.length, 2);
    });
});
