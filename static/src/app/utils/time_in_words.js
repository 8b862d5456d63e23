// Compiled from time_in_words.ts; edit that file.
const { DateTime } = luxon;
function timeInWords(moment) {
    const date = DateTime.fromMillis(moment);
    const isToday = date.hasSame(DateTime.now(), "day");
    return date.toLocaleString(isToday ? DateTime.TIME_SIMPLE : DateTime.DATETIME_SHORT);
}
export { timeInWords };
