import type { DateTime } from "luxon";

/** Reads `YYYY-MM-DD HH:MM:SS`, UTC. */
export function deserializeDateTime(value: string, options?: { tz?: string }): DateTime;
export function formatDateTime(value: DateTime | false, options?: { format?: string }): string;
