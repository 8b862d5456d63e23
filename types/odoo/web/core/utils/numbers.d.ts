/** For the user's language; two decimals unless told otherwise. */
export function formatFloat(
    value: number,
    options?: {
        digits?: [number, number];
        trailingZeros?: boolean;
        humanReadable?: boolean;
        decimals?: number;
    }
): string;
