// Compiled from stock_approval.ts; edit that file.
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { _t } from "@web/core/l10n/translation";
import { approvalOf } from "../../../core/line_approval";
import { nameOfApprover } from "../../services/employees";
class StockApproval extends Component {
    static template = "pos_stock_guard.StockApproval";
    static props = { line: Object };
    setup() {
        this.pos = usePos();
    }
    get approval() {
        const { order_id: order, product_id: variant } = this.props.line;
        return order ? approvalOf(order, variant.id) : null;
    }
    text({ approver, reason, flaw }) {
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
export { StockApproval };
