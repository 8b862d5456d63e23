/** What the server told the page as it was opened. */
export const session: Record<string, unknown>;
