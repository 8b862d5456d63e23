import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { _t } from "@web/core/l10n/translation";
import { approvalOf, type LineApproval } from "../../../core/line_approval";
import { nameOfApprover } from "../../services/employees";
import { safely } from "../../services/safely";

/** Who let the product of an order line through although it is short. Not for customers' eyes. */
export class StockApproval extends Component<{ line: PosOrderline }> {
    static override template = "pos_stock_guard.StockApproval";
    static override props = { line: Object };

    declare pos: PosStore;

    override setup(): void {
        this.pos = usePos();
    }

    get approval(): LineApproval | null {
        const { order_id: order, product_id: variant } = this.props.line;
        const look = (): LineApproval | null => (order ? approvalOf(order, variant.id) : null);
        return safely(this.pos.stockDesk, look, null);
    }

    text({ approver, reason, flaw }: LineApproval): string {
        const name = this.nameOf(approver);
        if (flaw) {
            const why = this.wordsOf(flaw);
            return _t("Not valid: approved by %(name)s. %(why)s", { name, why });
        }
        return reason
            ? _t("Approved by %(name)s: %(why)s", { name, why: reason })
            : _t("Approved by %s", name);
    }

    private nameOf(approver: LineApproval["approver"]): string {
        if (approver === null) {
            return _t("Unknown");
        }
        const told = typeof approver === "string" ? approver : nameOfApprover(this.pos, approver);
        return told ?? _t("a manager");
    }

    /** In the words of the server's `APPROVAL_FLAWS`; a newer server may know more of them. */
    private wordsOf(flaw: string): string {
        switch (flaw) {
            case "right":
                return _t("The one who approved had no right to.");
            case "login":
                return _t("The one who approved was not logged in at the till.");
            case "pin":
                return _t("The one who approved has no PIN.");
            case "quantity":
                return _t("More was sold than was approved.");
            case "time":
                return _t("The approval was not given while the order was open.");
            default:
                return _t("It does not hold.");
        }
    }
}
