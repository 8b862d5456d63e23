import type { Page } from "playwright-core";

/** Milliseconds in which all that was tapped has to be in the order. */
const PATIENCE = 10_000;

/**
 * Taps these cards one after the other, each when the one before is drawn. No order may have more of
 * them already than it is told to have.
 *
 * @param expected units of them in the order at the end
 */
export async function tap(
    page: Page,
    templateIds: readonly number[],
    expected: number
): Promise<void> {
    await page.evaluate(tapAll, templateIds);
    await page.waitForFunction(hasUnits, expected, { timeout: PATIENCE });
}

/** Runs in the page. Two frames: in the first a change is drawn, and then it is shown. */
async function tapAll(templateIds: readonly number[]): Promise<void> {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (const id of templateIds) {
        document.querySelector<HTMLElement>(`article.product[data-product-id="${id}"]`)?.click();
        await frame();
        await frame();
    }
}

/** Runs in the page: the cards say what the open order has. */
function hasUnits(expected: number): boolean {
    const quantities = document.querySelectorAll(".product-list .product-cart-qty");
    return (
        [...quantities].reduce((sum, { textContent }) => sum + Number(textContent), 0) === expected
    );
}
