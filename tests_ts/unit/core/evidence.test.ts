import fc from "fast-check";
import type { Asked } from "../../../static/src/core/answers";
import {
    approve,
    compose,
    isAnsweredBy,
    LINE_LIMIT,
    linesOfEvidence,
    withLine,
    witness,
    type EvidenceChoice,
    type EvidenceLine,
    type Sighting,
} from "../../../static/src/core/evidence";
import { checkProperty } from "./kept_seeds";
import { policy, productId, quantity } from "./arbitraries";

const NOON = new Date(Date.UTC(2026, 0, 31, 12, 0, 5));
const SEEN: Sighting = {
    productId: 7,
    figure: 3,
    ageSeconds: 12.34,
    offline: false,
    doubted: true,
    version: 812,
    rule: { policy: "approve", decidedBy: "Food" },
    verdict: "approve",
};

function asked(requested: number, verdict: Asked["verdict"], remaining: number | null = 3): Asked {
    return { requested, remaining, verdict };
}

function line(productId: number, choice: EvidenceChoice | null = null): EvidenceLine {
    return witness({ ...SEEN, productId }, choice);
}

function approved(productId: number, quantity: number): EvidenceLine {
    const consent = { approver: { userId: 2 }, reason: null };
    return approve(line(productId, "proceed"), consent, quantity, NOON);
}

const anything = fc.oneof(
    fc.double(),
    fc.constantFrom(Infinity, -Infinity, NaN, 1e300, -1e300, -0, null)
);
const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 800 }),
    // Half of a surrogate pair.
    fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 600 })
        .map((codes) => codes.map((code) => String.fromCharCode(code)).join(""))
);

QUnit.module("core/evidence", () => {
    QUnit.test("tells what was seen, in the server's words", (assert) => {
        assert.deepEqual(witness(SEEN, "proceed"), {
            product_id: 7,
            figure: 3,
            age: 12.3,
            offline: false,
            doubted: true,
            version: 812,
            policy: "approve",
            decided_by: "Food",
            verdict: "approve",
            choice: "proceed",
            approval: null,
        });
        assert.equal(witness({ ...SEEN, figure: 0, ageSeconds: 0 }).figure, 0, "0 is a figure");
        assert.equal(witness({ ...SEEN, figure: null }).figure, null);
    });

    QUnit.test("tells who approved how much, when and why", (assert) => {
        const consent = { approver: { employeeId: 5 }, reason: " In the backroom\0 " };
        assert.deepEqual(approve(line(7), consent, 4, NOON).approval, {
            user_id: null,
            employee_id: 5,
            quantity: 4,
            at: "2026-01-31 12:00:05",
            reason: "In the backroom",
        });
        const silent = { approver: { userId: 2 }, reason: "  " };
        assert.equal(approve(line(7), silent, 4, NOON).approval?.reason, null);
    });

    QUnit.test("a product has one line, the latest", (assert) => {
        const lines = withLine([line(7), line(8)], line(7, "set"));
        assert.deepEqual(
            lines.map(({ product_id, choice }) => [product_id, choice]),
            [
                [8, null],
                [7, "set"],
            ]
        );
    });

    QUnit.test("an approval outlives the next answer, until there is another", (assert) => {
        const [kept] = withLine([approved(7, 3)], line(7, "set"));
        assert.equal(kept?.approval?.quantity, 3);
        const [replaced] = withLine([approved(7, 3)], approved(7, 5));
        assert.equal(replaced?.approval?.quantity, 5);
    });

    QUnit.test("nothing to tell is nothing", (assert) => {
        assert.equal(compose("Till 1", []), null);
        for (const stored of [undefined, null, false, {}, { lines: "x" }, "x", 1]) {
            assert.deepEqual(linesOfEvidence(stored), []);
        }
    });

    QUnit.test("a paid order tells when it was sold", (assert) => {
        const wrongClock = new Date(1_234_567_890_987);
        assert.deepEqual(compose("Till 1", [], { server: NOON, device: wrongClock }), {
            device: "Till 1",
            sold_at: "2026-01-31 12:00:05",
            clock: 1_234_567_890,
            lines: [],
        });
        const untold = compose("Till 1", [], { server: null, device: wrongClock });
        assert.deepEqual([untold?.sold_at, untold?.clock], [null, 1_234_567_890]);
        const open = compose("Till 1", [line(7)]);
        assert.deepEqual([open?.sold_at, open?.clock], [null, null], "not before it is paid");
    });

    QUnit.test("of too many lines those are kept that somebody was asked about", (assert) => {
        const many = Array.from({ length: LINE_LIMIT + 5 }, (_, index) => line(index + 1));
        const evidence = compose("Till 1", [...many, line(9999, "proceed")]);
        assert.equal(evidence?.lines.length, LINE_LIMIT);
        assert.equal(evidence?.lines[0]?.product_id, 9999);
    });

    QUnit.test("an approval covers its quantity, a warning every one", (assert) => {
        assert.true(isAnsweredBy(approved(7, 3), asked(3, "approve")));
        assert.false(isAnsweredBy(approved(7, 3), asked(3.001, "approve")), "growth asks again");
        assert.true(isAnsweredBy(approved(7, 3), asked(3, "warn")), "the rule is softer now");
        assert.false(isAnsweredBy(approved(7, 3), asked(3, "block")), "the rule is stricter now");
        assert.false(isAnsweredBy(undefined, asked(1, "approve")));
        const warned = witness({ ...SEEN, verdict: "warn" }, "proceed");
        assert.true(isAnsweredBy(warned, asked(99, "warn")));
        assert.false(isAnsweredBy(warned, asked(1, "approve")));
        assert.false(isAnsweredBy(warned, asked(99, "warn", 2)), "somebody took one");
        assert.false(isAnsweredBy({ ...warned, choice: "set" }, asked(1, "warn")));
    });

    QUnit.test("whatever is seen and said, the server can read and store it", (assert) => {
        checkProperty(
            "evidence that the server can read",
            fc.property(
                productId,
                anything,
                anything,
                text,
                policy,
                quantity,
                (id, figure, ageSeconds, words, rule, approvedQuantity) => {
                    const seen = {
                        ...SEEN,
                        productId: id,
                        figure,
                        ageSeconds,
                        rule: { policy: rule, decidedBy: words },
                    };
                    const consent = { approver: { userId: 1 }, reason: words };
                    const told = approve(witness(seen), consent, Math.abs(approvedQuantity), NOON);
                    assertReadable(compose(words, [told])?.device ?? null);
                    assertReadable(told.decided_by);
                    assertReadable(told.approval?.reason ?? null);
                    const { age } = told;
                    return (
                        (told.figure === null || Math.abs(told.figure) <= 1e9) &&
                        (age === null || (age >= 0 && age <= 366 * 24 * 3600))
                    );
                }
            ),
            500
        );
        assert.ok(true);
    });
});

function assertReadable(words: string | null): void {
    if (words !== null && (words.length > 500 || /\0|\p{Surrogate}/u.test(words))) {
        throw new Error(`The server cannot read ${JSON.stringify(words)}`);
    }
}
