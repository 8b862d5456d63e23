import { Component } from "@odoo/owl";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { PosEnv } from "@point_of_sale/app/services/contextual_utils_service";
import { _t } from "@web/core/l10n/translation";
import type { ChangeRow } from "../../services/absence_desk";
import { changeInWords } from "../../utils/change_in_words";
import { productName } from "../../utils/product_name";

interface Props {
    variant: ProductProduct;
    /** Of the product, or of the parts of a kit. */
    changes: readonly ChangeRow[];
}

/** That a product became short while the till was away: said once, here. */
export class ShortageAbsence extends Component<Props, PosEnv> {
    static override template = "pos_stock_guard.ShortageAbsence";
    static override props = { variant: Object, changes: Array };

    past(row: ChangeRow): string {
        const change = changeInWords(this.env, row);
        const { variant } = row;
        return variant.id === this.props.variant.id
            ? change
            : _t("%(product)s: %(change)s", { product: productName(variant), change });
    }
}
