import type { Locator } from "playwright-core";

/** Ratio that WCAG asks for between text and what is behind it, for text of normal size. */
export const READABLE = 4.5;

/** The lowest contrast ratio, 1 to 21, of texts that have an opaque background of their own. */
export async function lowestContrast(texts: Locator): Promise<number> {
    const colours = await texts.evaluateAll((elements) =>
        elements.map((element) => {
            const { color, backgroundColor } = getComputedStyle(element);
            return [color, backgroundColor] as const;
        })
    );
    return Math.min(...colours.map(([text, behind]) => contrast(text, behind)));
}

function contrast(one: string, other: string): number {
    const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of a computed colour, `rgb(r, g, b)`. */
function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (alpha < 1) {
        throw new Error(`${colour} lets through what is behind it.`);
    }
    const [r, g, b] = [red, green, blue].map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
