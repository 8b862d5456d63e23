// Compiled from line_approval.ts; edit that file.
import { linesOfEvidence } from "./evidence";
function approvalOf(order, productId) {
    const verified = Array.isArray(order.stock_approvals) ? order.stock_approvals : [];
    const told = verified.find(({ product_id }) => product_id === productId);
    if (told) {
        return told;
    }
    const lines = linesOfEvidence(order.stock_evidence);
    const approval = lines.find(({ product_id }) => product_id === productId)?.approval;
    if (!approval) {
        return null;
    }
    const { employee_id: employeeId, user_id: userId, reason } = approval;
    const approver = employeeId === null ? { userId: userId ?? 0 } : { employeeId };
    return { approver, reason, flaw: null };
}
export { approvalOf };
