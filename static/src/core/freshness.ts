/** How far a figure can be trusted, by the time since the server last confirmed it. */
export type Freshness = "live" | "delayed" | "stale" | "unknown";

/** Ages, in seconds, from which figures are called delayed and stale. */
export interface FreshnessLimits {
    readonly delayedAfter: number;
    readonly staleAfter: number;
}

/** A confirmation is due every minute: one may be late before anything is called delayed. */
export const DEFAULT_LIMITS: FreshnessLimits = { delayedAfter: 120, staleAfter: 300 };

/** @param ageSeconds seconds since the last confirmation, `null` when there never was one */
export function freshnessOf(
    ageSeconds: number | null,
    limits: FreshnessLimits = DEFAULT_LIMITS
): Freshness {
    if (ageSeconds === null || Number.isNaN(ageSeconds)) {
        return "unknown";
    }
    if (ageSeconds >= limits.staleAfter) {
        return "stale";
    }
    return ageSeconds >= limits.delayedAfter ? "delayed" : "live";
}

/** Old figures soften a policy; merely late ones do not. */
export function isDoubtful(freshness: Freshness): boolean {
    return freshness === "stale" || freshness === "unknown";
}
