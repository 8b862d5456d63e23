import { _t } from "@web/core/l10n/translation";
import type { Arrival } from "../../core/insight";

const { DateTime } = luxon;

/** By the till's wall clock, as the date is one on a wall. */
export function isOverdue({ at }: Arrival): boolean {
    return at < Date.now();
}

/** @param format writes a quantity for the user */
export function arrivalInWords(arrival: Arrival, format: (quantity: number) => string): string {
    const quantity = format(arrival.quantity);
    const date = DateTime.fromMillis(arrival.at).toLocaleString(DateTime.DATE_MED);
    return isOverdue(arrival)
        ? _t("%(quantity)s overdue since %(date)s", { quantity, date })
        : _t("Next: %(quantity)s on %(date)s", { quantity, date });
}
