import type { Approver } from "./approval";
import { linesOfEvidence } from "./evidence";
import type { ProductId } from "./figures";

/** What an order carries of those who let its products through. */
export interface ApprovedOrder {
    /** What the till wrote. */
    readonly stock_evidence?: unknown;
    /** What the server made of it, once the order was paid. */
    readonly stock_approvals?: unknown;
}

export interface LineApproval {
    /** A name where the server has told it; `null` where the server knows nobody like that. */
    readonly approver: string | Approver | null;
    readonly reason: string | null;
    /** Why it does not hold, by the server's word: one of its `APPROVAL_FLAWS`. */
    readonly flaw: string | null;
}

/** As `pos.stock.approval` writes it. */
interface VerifiedApproval {
    readonly product_id: ProductId;
    readonly approver: string | null;
    readonly reason: string | null;
    readonly flaw: string | null;
}

/** @returns `null` where nobody had to let the product through */
export function approvalOf(order: ApprovedOrder, productId: ProductId): LineApproval | null {
    const verified = Array.isArray(order.stock_approvals)
        ? (order.stock_approvals as VerifiedApproval[])
        : [];
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
