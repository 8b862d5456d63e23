// Compiled from change_in_words.ts; edit that file.
import { _t } from "@web/core/l10n/translation";
import { amountInWords } from "./amount_in_words";
function changeInWords(env, row) {
    const before = changedAmount(env, row, row.before);
    return row.sold > 0
        ? _t("Was %(before)s, %(sold)s sold here", {
              before,
              sold: changedAmount(env, row, row.sold),
          })
        : _t("Was %s", before);
}
function changedAmount({ utils }, { variant }, quantity) {
    return amountInWords(utils.formatProductQty(quantity, false), variant.product_tmpl_id);
}
export { changeInWords, changedAmount };
