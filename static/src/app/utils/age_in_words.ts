const { DateTime } = luxon;

/** "5 minutes ago", in the user's language. */
export function ageInWords(seconds: number): string {
    return DateTime.now().minus({ seconds }).toRelative();
}
