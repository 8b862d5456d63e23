import type { ClaimAnswer } from "../../../static/src/core/claim_answer";
import type { ClaimRequest, ClaimSource } from "../../../static/src/core/claim_source";
import { HOLD_LIFE, HoldKeeper, RENEWAL } from "../../../static/src/core/hold_keeper";
import { NoAnswerError } from "../../../static/src/core/no_answer_error";
import { FakeClock, settle } from "./fake_clock";

/** What a cashier was promised: after a second and a half the till decides alone. */
const AGREED_LIMIT = 1_500;
const OK: ClaimAnswer = { ok: true, shortages: [] };
const SHORT: ClaimAnswer = {
    ok: false,
    shortages: [
        {
            productId: 7,
            requested: 2,
            available: 1,
            shortBy: 1,
            verdict: "block",
            decidedBy: "Food",
            decider: "category",
            heldBy: [],
        },
    ],
};

class FakeClaims implements ClaimSource {
    readonly deeds: string[] = [];
    answer: () => Promise<ClaimAnswer> = () => Promise.resolve(OK);

    claim({ orderUuid, accepted }: ClaimRequest): Promise<ClaimAnswer> {
        this.deeds.push(`claim ${orderUuid}${accepted ? " accepted" : ""}`);
        return this.answer();
    }

    release(orderUuid: string): Promise<void> {
        this.deeds.push(`release ${orderUuid}`);
        return Promise.resolve();
    }
}

const request = (orderUuid: string, quantity = 2): ClaimRequest => ({
    orderUuid,
    quantities: new Map([[7, quantity]]),
    accepted: false,
});

let clock: FakeClock;
let claims: FakeClaims;
let keeper: HoldKeeper;
let failures: string[];
let asked: (string | null)[];

QUnit.module("core/hold_keeper", (hooks) => {
    hooks.beforeEach(() => {
        clock = new FakeClock();
        claims = new FakeClaims();
        failures = [];
        asked = [];
        keeper = new HoldKeeper(claims, clock, {
            onAsked: (orderUuid) => asked.push(orderUuid),
            onFailure: (error) => failures.push(String(error)),
        });
    });

    QUnit.test("holds what it got, and nothing else", async (assert) => {
        assert.deepEqual(await keeper.claim(request("a")), OK);
        assert.true(keeper.holds("a", new Map([[7, 2]])));
        assert.false(keeper.holds("a", new Map([[7, 3]])), "more of it");
        assert.false(keeper.holds("a", new Map([[8, 2]])), "something else");
        assert.false(keeper.holds("b", new Map([[7, 2]])), "another order");
    });

    QUnit.test("a refused claim holds nothing", async (assert) => {
        claims.answer = () => Promise.resolve(SHORT);
        assert.deepEqual(await keeper.claim(request("a")), SHORT);
        assert.false(keeper.holds("a", new Map([[7, 2]])));
    });

    QUnit.test("renewed until it is released, as accepted", async (assert) => {
        await keeper.claim(request("a"));
        await clock.pass(2 * RENEWAL);
        keeper.release("a");
        await clock.pass(2 * RENEWAL);
        assert.deepEqual(claims.deeds, [
            "claim a",
            "claim a accepted",
            "claim a accepted",
            "release a",
        ]);
    });

    QUnit.test("a renewal without an answer does not end the renewals", async (assert) => {
        await keeper.claim(request("a"));
        claims.answer = () => Promise.reject(new Error("offline"));
        await clock.pass(3 * RENEWAL);
        assert.equal(claims.deeds.length, 4);
    });

    QUnit.test("what is not renewed is held no longer than the server keeps it", async (assert) => {
        await keeper.claim(request("a"));
        claims.answer = () => Promise.reject(new NoAnswerError("offline"));
        await clock.pass(HOLD_LIFE - 1);
        assert.true(keeper.holds("a", new Map([[7, 2]])));
        await clock.pass(1);
        assert.false(keeper.holds("a", new Map([[7, 2]])));
        claims.answer = () => Promise.resolve(OK);
        await clock.pass(RENEWAL);
        assert.true(keeper.holds("a", new Map([[7, 2]])), "the server is there again");
    });

    QUnit.test("what a renewal is refused is not held", async (assert) => {
        await keeper.claim(request("a"));
        claims.answer = () => Promise.resolve(SHORT);
        await clock.pass(RENEWAL);
        assert.false(keeper.holds("a", new Map([[7, 2]])));
    });

    QUnit.test("a claim that is granted after its release is let go", async (assert) => {
        let answer: (value: ClaimAnswer) => void = () => undefined;
        claims.answer = () => new Promise((resolve) => (answer = resolve));
        void keeper.claim(request("a"));
        await clock.pass(AGREED_LIMIT);
        keeper.release("a");
        answer(OK);
        await settle();
        assert.deepEqual(claims.deeds, ["claim a", "release a", "release a"]);
    });

    QUnit.test("a claim waits for a release of its order that is on its way", async (assert) => {
        await keeper.claim(request("a"));
        let arrive: () => void = () => undefined;
        const release = claims.release.bind(claims);
        claims.release = async (orderUuid) => {
            await new Promise<void>((resolve) => (arrive = resolve));
            await release(orderUuid);
        };
        keeper.release("a");
        const claiming = keeper.claim(request("a"));
        await settle();
        assert.deepEqual(claims.deeds, ["claim a"], "another worker could be quicker with it");
        arrive();
        assert.deepEqual(await claiming, OK);
        assert.deepEqual(claims.deeds, ["claim a", "release a", "claim a"]);
    });

    QUnit.test("an error of the server is an answer, a lost connection is none", async (assert) => {
        claims.answer = () => Promise.reject(new Error("You may not"));
        assert.strictEqual(await keeper.claim(request("a")), "refused");
        claims.answer = () => Promise.reject(new NoAnswerError("Lost"));
        assert.strictEqual(await keeper.claim(request("a")), "unanswered");
        assert.deepEqual(failures, ["Error: You may not", "NoAnswerError: Lost"]);
    });

    QUnit.test("another order's claim lets the first one go", async (assert) => {
        await keeper.claim(request("a"));
        await keeper.claim(request("b"));
        assert.deepEqual(claims.deeds, ["claim a", "release a", "claim b"]);
        assert.deepEqual(asked, ["a", null, "b"]);
    });

    QUnit.test("whatever is held can be let go, once", async (assert) => {
        keeper.releaseAll();
        await keeper.claim(request("a"));
        keeper.releaseAll();
        keeper.releaseAll();
        assert.deepEqual(claims.deeds, ["claim a", "release a"]);
    });

    QUnit.test(
        "an answer that is too late is none, and its hold is let go later",
        async (assert) => {
            let answer: (value: ClaimAnswer) => void = () => undefined;
            claims.answer = () => new Promise((resolve) => (answer = resolve));
            const claiming = keeper.claim(request("a"));
            let isWaiting = true;
            void claiming.then(() => (isWaiting = false));
            await clock.pass(AGREED_LIMIT - 1);
            assert.true(isWaiting);
            await clock.pass(1);
            assert.strictEqual(await claiming, "unanswered");
            answer(OK);
            await settle();
            assert.false(keeper.holds("a", new Map([[7, 2]])), "nobody waits for it any more");
            keeper.release("a");
            assert.deepEqual(claims.deeds, ["claim a", "release a"]);
        }
    );

    QUnit.test("a paid order is not released", async (assert) => {
        await keeper.claim(request("a"));
        assert.true(keeper.forget("a"));
        keeper.release("a");
        await clock.pass(RENEWAL);
        assert.deepEqual(claims.deeds, ["claim a"]);
    });

    QUnit.test("a release that fails is only told", async (assert) => {
        await keeper.claim(request("a"));
        claims.release = () => Promise.reject(new Error("offline"));
        keeper.release("a");
        await settle();
        assert.deepEqual(failures, ["Error: offline"]);
        assert.false(keeper.forget("a"));
    });
});
