const { DateTime } = luxon;

/**
 * "10:05", or with the day when it was not today, in the user's language.
 *
 * @param moment milliseconds since 1970, by this device's clock
 */
export function timeInWords(moment: number): string {
    const date = DateTime.fromMillis(moment);
    const isToday = date.hasSame(DateTime.now(), "day");
    return date.toLocaleString(isToday ? DateTime.TIME_SIMPLE : DateTime.DATETIME_SHORT);
}
