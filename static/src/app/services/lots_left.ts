import type { LotOption } from "@point_of_sale/app/components/popups/select_lot_popup/select_lot_popup";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import { _t } from "@web/core/l10n/translation";
import type { LotsLeft } from "./lot_desk";

/**
 * Says of each lot on offer what is left of it, and offers those that are sold out last. None is
 * taken away: what a cashier holds in the hand is there.
 *
 * @param names of the lots that are on offer: other options are words
 * @param format writes a quantity in the user's language
 */
export function showLotsLeft(
    options: readonly LotOption[],
    names: readonly string[],
    left: LotsLeft,
    product: ProductProduct | null,
    format: (quantity: number) => string
): LotOption[] {
    if (!left || !product) {
        return [...options];
    }
    const isSerial = product.product_tmpl_id.tracking === "serial";
    const inStock: LotOption[] = [];
    const gone: LotOption[] = [];
    for (const option of options) {
        if (!names.includes(option.label)) {
            inStock.push(option);
            continue;
        }
        const quantity = left.get(option.label) ?? 0;
        if (quantity <= 0) {
            const label = _t("%s: sold out or reserved", option.label);
            gone.push({ ...option, label, cssClass: "stock-lot-gone" });
        } else {
            const label = _t("%(lot)s: %(quantity)s left", {
                lot: option.label,
                quantity: format(quantity),
            });
            inStock.push(isSerial ? option : { ...option, label });
        }
    }
    return [...inStock, ...gone];
}
