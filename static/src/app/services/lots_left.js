// Compiled from lots_left.ts; edit that file.
import { _t } from "@web/core/l10n/translation";
function showLotsLeft(options, names, left, product, format) {
    if (!left || !product) {
        return [...options];
    }
    const isSerial = product.product_tmpl_id.tracking === "serial";
    const inStock = [];
    const gone = [];
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
export { showLotsLeft };
