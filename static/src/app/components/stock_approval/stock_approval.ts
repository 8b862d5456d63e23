import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { _t } from "@web/core/l10n/translation";
import { approvalOf, type LineApproval } from "../../../core/line_approval";
import { nameOfApprover } from "../../services/employees";

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
        return order ? approvalOf(order, variant.id) : null;
    }

    text({ approver, reason, flaw }: LineApproval): string {
        const told = typeof approver === "string" ? approver : nameOfApprover(this.pos, approver);
        const name = told ?? _t("a manager");
        const why = flaw ?? reason;
        if (flaw) {
            return _t("Not valid: approved by %(name)s. %(why)s", { name, why });
        }
        return why
            ? _t("Approved by %(name)s: %(why)s", { name, why })
            : _t("Approved by %s", name);
    }
}
