// Compiled from shortage_absence.ts; edit that file.
import { Component } from "@odoo/owl";
import { _t } from "@web/core/l10n/translation";
import { changeInWords } from "../../utils/change_in_words";
import { productName } from "../../utils/product_name";
class ShortageAbsence extends Component {
    static template = "pos_stock_guard.ShortageAbsence";
    static props = { variant: Object, changes: Array };
    past(row) {
        const change = changeInWords(this.env, row);
        const { variant } = row;
        return variant.id === this.props.variant.id
            ? change
            : _t("%(product)s: %(change)s", { product: productName(variant), change });
    }
}
export { ShortageAbsence };
