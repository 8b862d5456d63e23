import type { ClaimAnswer } from "../../../static/src/core/claim_answer";
import type { ClaimRequest, ClaimSource } from "../../../static/src/core/claim_source";
import { HoldKeeper, RENEWAL } from "../../../static/src/core/hold_keeper";
import type { OpenOrders } from "../../../static/src/core/kitchen_goods";
import { LastingHolds } from "../../../static/src/core/lasting_holds";
import { FakeClock, settle } from "./fake_clock";

const SOUP = 7;

const DESSERT = 8;

const soup = (quantity: number): Map<number, number> => new Map([[SOUP, quantity]]);

/** Writes down what it is asked. */
class FakeClaims implements ClaimSource {
    readonly deeds: string[] = [];
    isDown = false;
    isSlow = false;
    /** What happens while the first claim is under way. */
    onClaim: (() => void) | null = null;

    claim({ orderUuid, quantities }: ClaimRequest): Promise<ClaimAnswer> {
        this.deeds.push(`claim ${orderUuid} ${[...quantities.values()].join()}`);
        const { onClaim, isSlow } = this;
        this.onClaim = null;
        onClaim?.();
        if (isSlow) {
            return new Promise(() => undefined);
        }
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
    let told: Map<string, Set<number>>;
    let remembered: readonly ClaimRequest[];
    let failures: unknown[];
    let holds: LastingHolds;

    const start = (kept: readonly ClaimRequest[] = []): LastingHolds => {
        const orders: OpenOrders = {
            quantitiesOf: (orderUuid) => open.get(orderUuid) ?? null,
            told: () => told,
        };
        const listener = {
            onChange: (requests: readonly ClaimRequest[]) => (remembered = requests),
            onFailure: (error: unknown) => failures.push(error),
        };
        return new LastingHolds(claims, clock, orders, listener, kept);
    };

    hooks.beforeEach(() => {
        clock = new FakeClock();
        claims = new FakeClaims();
        open = new Map([
            ["a", soup(2)],
            ["b", soup(1)],
        ]);
        told = new Map();
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

    QUnit.test("a payment that holds more loses none of it by a renewal", async (assert) => {
        const both = new Map([
            [SOUP, 2],
            [DESSERT, 1],
        ]);
        holds.keep("a", soup(2));
        open.set("a", both);
        await holds.claim({ orderUuid: "a", quantities: both, accepted: false });
        await clock.pass(RENEWAL);
        await holds.release("a");
        await clock.pass(RENEWAL);
        assert.deepEqual(claims.deeds, ["claim a 2,1", "claim a 2,1", "claim a 2", "claim a 2"]);
    });

    QUnit.test("a payment whose answer is not there yet is not asked for less", async (assert) => {
        holds.keep("a", soup(2));
        claims.isSlow = true;
        void holds.claim({ orderUuid: "a", quantities: soup(3), accepted: false });
        await clock.pass(RENEWAL);
        assert.deepEqual(claims.deeds, ["claim a 3"]);
    });

    QUnit.test("nor is one that is asked for in the middle of a renewal", async (assert) => {
        holds.keep("a", soup(2));
        holds.keep("b", soup(1));
        claims.onClaim = () => {
            claims.isSlow = true;
            void holds.claim({ orderUuid: "b", quantities: soup(3), accepted: false });
        };
        await clock.pass(RENEWAL);
        assert.deepEqual(claims.deeds, ["claim a 2", "claim b 3"]);
    });

    QUnit.test("what a split takes along is no hold of another in its way", async (assert) => {
        await holds.claim({ orderUuid: "a", quantities: soup(2), accepted: false });
        holds.keep("a", soup(2));
        claims.deeds.length = 0;
        open.set("a", soup(1));
        open.set("c", soup(1));
        told = new Map([
            ["a", new Set([SOUP])],
            ["c", new Set([SOUP])],
        ]);
        await holds.claim({ orderUuid: "c", quantities: soup(1), accepted: false });
        await holds.release("c");
        await clock.pass(RENEWAL);
        assert.deepEqual(claims.deeds, [
            "claim a 1",
            "claim c 1",
            // Its payment was left: the kitchen works on it as before.
            "claim c 1",
            "claim a 1",
            "claim c 1",
        ]);
    });

    QUnit.test("an order that goes into another leaves it what is cooked", async (assert) => {
        holds.keep("a", soup(2));
        holds.keep("b", soup(1));
        open.delete("a");
        open.set("b", soup(3));
        told.set("b", new Set([SOUP]));
        holds.end("a");
        await settle();
        assert.deepEqual(claims.deeds, ["release a", "claim b 3"]);
        assert.deepEqual(remembered, [{ orderUuid: "b", quantities: soup(3), accepted: true }]);
    });

    QUnit.test(
        "what was taken off and what another has told itself is not kept",
        async (assert) => {
            holds.keep("a", soup(2));
            holds.keep("b", soup(1));
            told.set("b", new Set([SOUP]));
            open.set("a", soup(1));
            // The kitchen cooks another thing for it.
            open.set("c", soup(1));
            told.set("c", new Set([DESSERT]));
            await clock.pass(RENEWAL);
            assert.deepEqual(claims.deeds, ["claim a 1", "claim b 1"]);
        }
    );
});
