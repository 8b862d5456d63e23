import { approvalOf } from "../../../static/src/core/line_approval";

const evidence = {
    device: "Till 1",
    lines: [
        { product_id: 7, approval: { user_id: null, employee_id: 5, reason: "Promised" } },
        { product_id: 8, approval: { user_id: 2, employee_id: null, reason: null } },
        { product_id: 9, approval: null },
    ],
};

QUnit.module("core/line_approval", () => {
    QUnit.test("is what the till wrote, until the server has looked at it", (assert) => {
        const order = { stock_evidence: evidence };
        assert.deepEqual(approvalOf(order, 7), {
            approver: { employeeId: 5 },
            reason: "Promised",
            flaw: null,
        });
        assert.deepEqual(approvalOf(order, 8)?.approver, { userId: 2 });
    });

    QUnit.test("is nothing where nobody was asked", (assert) => {
        for (const order of [{}, { stock_evidence: false }, { stock_evidence: evidence }]) {
            assert.strictEqual(approvalOf(order, 9), null);
            assert.strictEqual(approvalOf(order, 1), null);
        }
    });

    QUnit.test("is the server's word, where there is one", (assert) => {
        const verified = { product_id: 7, approver: "Bob", reason: null, flaw: "right" };
        const order = { stock_evidence: evidence, stock_approvals: [verified] };
        assert.propContains(approvalOf(order, 7) ?? {}, { approver: "Bob", flaw: "right" });
        assert.deepEqual(approvalOf(order, 8)?.approver, { userId: 2 });
    });
});
