// Compiled from absence_row.ts; edit that file.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { changedAmount, changeInWords } from "../../utils/change_in_words";
import { productName } from "../../utils/product_name";
class AbsenceRow extends Component {
    static template = "pos_stock_guard.AbsenceRow";
    static props = { row: Object, order: { type: Object, optional: true } };
    get name() {
        return productName(this.props.row.variant);
    }
    get isShort() {
        return this.props.row.now < this.props.row.asked;
    }
    get past() {
        return changeInWords(this.env, this.props.row);
    }
    get own() {
        const { row, order } = this.props;
        const own = row.orders.find((each) => each.order.uuid === order?.uuid);
        return own ? _t("This order: %s", this.amount(own.asked)) : null;
    }
    /** Whom else it is wanted for. */
    get others() {
        const { row, order } = this.props;
        const others = row.orders.filter((each) => each.order.uuid !== order?.uuid);
        if (others.length === 0) {
            return null;
        }
        const quantity = this.amount(others.reduce((sum, { asked }) => sum + asked, 0));
        const orders = others.map((each) => each.order.getName()).join(", ");
        return order
            ? _t("Other open orders: %(quantity)s (%(orders)s)", { quantity, orders })
            : _t("Open orders: %(quantity)s (%(orders)s)", { quantity, orders });
    }
    amount(quantity) {
        return changedAmount(this.env, this.props.row, quantity);
    }
}
export { AbsenceRow };
