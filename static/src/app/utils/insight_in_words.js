// Compiled from insight_in_words.ts; edit that file.
import { _t } from "@web/core/l10n/translation";
const { DateTime } = luxon;
function isOverdue({ at }) {
    return at < Date.now();
}
function arrivalInWords(arrival, format) {
    const quantity = format(arrival.quantity);
    const date = DateTime.fromMillis(arrival.at).toLocaleString(DateTime.DATE_MED);
    return isOverdue(arrival)
        ? _t("%(quantity)s overdue since %(date)s", { quantity, date })
        : _t("Next: %(quantity)s on %(date)s", { quantity, date });
}
export { arrivalInWords, isOverdue };
