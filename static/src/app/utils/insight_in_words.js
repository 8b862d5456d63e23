// Compiled from insight_in_words.ts; edit that file.
import { _t } from "@web/core/l10n/translation";
import { ageInWords } from "./age_in_words";
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
function unansweredInWords(known, now) {
    if (known.length === 0) {
        return _t("Could not check other places");
    }
    const oldest = Math.min(...known.map(({ askedAt }) => askedAt));
    const seconds = Math.max(0, (now - oldest) / 1e3);
    return _t("Could not check other places. Last checked: %s", ageInWords(seconds));
}
export { arrivalInWords, isOverdue, unansweredInWords };
