import { Component } from "@odoo/owl";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosEnv } from "@point_of_sale/app/services/contextual_utils_service";
import { _t } from "@web/core/l10n/translation";
import type { ChangeRow } from "../../services/absence_desk";
import { changedAmount, changeInWords } from "../../utils/change_in_words";
import { productName } from "../../utils/product_name";

interface Props {
    row: ChangeRow;
    /** The one that is about to be paid. */
    order?: PosOrder;
}

/** What became of one product while the till was away. */
export class AbsenceRow extends Component<Props, PosEnv> {
    static override template = "pos_stock_guard.AbsenceRow";
    static override props = { row: Object, order: { type: Object, optional: true } };

    get name(): string {
        return productName(this.props.row.variant);
    }

    get isShort(): boolean {
        return this.props.row.now < this.props.row.asked;
    }

    get past(): string {
        return changeInWords(this.env, this.props.row);
    }

    get own(): string | null {
        const { row, order } = this.props;
        const own = row.orders.find((each) => each.order.uuid === order?.uuid);
        return own ? _t("This order: %s", this.amount(own.asked)) : null;
    }

    /** Whom else it is wanted for. */
    get others(): string | null {
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

    amount(quantity: number): string {
        return changedAmount(this.env, this.props.row, quantity);
    }
}
