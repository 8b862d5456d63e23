// Compiled from change_in_words.ts; edit that file.
import { _t } from "@web/core/l10n/translation";
function changeInWords({ before, sold }, format) {
    return sold > 0
        ? _t("Was %(before)s, %(sold)s sold here", { before: format(before), sold: format(sold) })
        : _t("Was %s", format(before));
}
export { changeInWords };
