import { _t } from "@web/core/l10n/translation";
import type { Arrival } from "../../core/insight";
import type { KnownInsight } from "../services/insight_desk";
import { ageInWords } from "./age_in_words";

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

/**
 * What is said where nobody could be asked: how old what is known is.
 *
 * @param known what was told before; the oldest of it counts
 * @param now by the clock of `askedAt`, in milliseconds
 */
export function unansweredInWords(known: readonly KnownInsight[], now: number): string {
    if (known.length === 0) {
        return _t("Could not check other places");
    }
    const oldest = Math.min(...known.map(({ askedAt }) => askedAt));
    const seconds = Math.max(0, (now - oldest) / 1000);
    return _t("Could not check other places. Last checked: %s", ageInWords(seconds));
}
