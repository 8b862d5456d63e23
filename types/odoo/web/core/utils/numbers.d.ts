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
export function roundPrecision(value: number, precision: number, method?: string): number;
export function floatIsZero(value: number, decimals: number): boolean;
