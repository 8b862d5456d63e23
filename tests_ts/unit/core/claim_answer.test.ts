import { readClaimAnswer } from "../../../static/src/core/claim_answer";
import { ReportError } from "../../../static/src/core/report_error";

const SHORTAGE = {
    product_id: 7,
    requested: 2,
    available: -1.5,
    short_by: 3.5,
    verdict: "block",
    decided_by: "Food",
    decider: "category",
    held_by: [["Till 2", 1]],
};

QUnit.module("core/claim_answer", () => {
    QUnit.test("reads what is short, and who holds it", (assert) => {
        const answer = { ok: false, expires_at: null, shortages: [SHORTAGE] };
        assert.deepEqual(readClaimAnswer(answer), {
            ok: false,
            shortages: [
                {
                    productId: 7,
                    requested: 2,
                    available: -1.5,
                    shortBy: 3.5,
                    verdict: "block",
                    decidedBy: "Food",
                    decider: "category",
                    heldBy: [{ till: "Till 2", quantity: 1 }],
                },
            ],
        });
    });

    QUnit.test("what makes no sense is refused", (assert) => {
        const answers: unknown[] = [
            null,
            {},
            { ok: true },
            { ok: 1, shortages: [] },
            { ok: false, shortages: [] },
        ];
        const spoilt = Object.keys(SHORTAGE).map((key) => ({ ...SHORTAGE, [key]: null }));
        for (const shortage of [...spoilt, { ...SHORTAGE, verdict: "ok" }]) {
            answers.push({ ok: false, shortages: [shortage] });
        }
        for (const answer of answers) {
            assert.throws(() => readClaimAnswer(answer), ReportError, JSON.stringify(answer));
        }
    });
});
