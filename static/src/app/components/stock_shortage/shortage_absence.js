// Compiled from shortage_absence.ts; edit that file.
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { _t } from "@web/core/l10n/translation";
import { safely } from "../../services/safely";
import { amountInWords } from "../../utils/amount_in_words";
import { changeInWords } from "../../utils/change_in_words";
const MOST_OTHERS = 2;
class ShortageAbsence extends Component {
    static template = "pos_stock_guard.ShortageAbsence";
    static props = { shortage: Object };
    setup() {
        this.pos = usePos();
        this.rows = safely(this.pos.stockDesk, ({ absence }) => absence.rows(), []);
    }
    /** Those of the product, or of the parts of a kit. */
    get own() {
        return this.rows.filter((row) => this.isOwn(row));
    }
    /** Those that the order asks for first. */
    get others() {
        const { uuid } = this.props.shortage.order;
        const isOnOrder = ({ orders }) => orders.some(({ order }) => order.uuid === uuid);
        return this.rows
            .filter((row) => !this.isOwn(row))
            .sort((left, right) => Number(isOnOrder(right)) - Number(isOnOrder(left)))
            .slice(0, MOST_OTHERS);
    }
    get hidden() {
        const hidden = this.rows.length - this.own.length - this.others.length;
        return hidden > 0 ? _t("and %s more products", hidden) : null;
    }
    past(row) {
        const change = changeInWords(row, (quantity) => this.amount(row, quantity));
        const { variant } = row;
        return variant.id === this.props.shortage.variant.id
            ? change
            : _t("%(product)s: %(change)s", { product: variant.display_name, change });
    }
    other(row) {
        const quantity = this.amount(row, row.now);
        return _t("%(product)s: now %(quantity)s", {
            product: row.variant.display_name,
            quantity,
        });
    }
    isOwn({ variant }) {
        const { id } = this.props.shortage.variant;
        const kits = this.pos.stockDesk?.guard.rules.kits;
        return variant.id === id || (kits?.get(id)?.has(variant.id) ?? false);
    }
    amount({ variant }, quantity) {
        const written = this.env.utils.formatProductQty(quantity, false);
        return amountInWords(written, variant.product_tmpl_id);
    }
}
export { ShortageAbsence };
