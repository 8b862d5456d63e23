// Compiled from age_in_words.ts; edit that file.
const { DateTime } = luxon;
function ageInWords(seconds) {
    return DateTime.now().minus({ seconds }).toRelative();
}
export { ageInWords };
