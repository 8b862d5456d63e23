import type { Locator, Page } from "playwright-core";

/** Above the pads of a till: what its open order has become short of. */
export class ShortageNotice {
    private readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    private of(count: number): Locator {
        return this.page.locator(`.stock-shortage-notice[data-count="${count}"]`);
    }

    /** Waits until it speaks of so many products. */
    async counts(count: number): Promise<void> {
        await this.of(count).waitFor();
    }

    async isGone(): Promise<void> {
        await this.page.locator(".stock-shortage-notice").waitFor({ state: "detached" });
    }

    async follow(): Promise<void> {
        await this.page.locator(".stock-shortage-notice").click();
    }

    /** Waits until a line of the cart says that this is left. */
    async lineSays(productId: number, remaining: number): Promise<void> {
        const attributes = `[data-product-id="${productId}"][data-remaining="${remaining}"]`;
        await this.page.locator(`.stock-hint${attributes}`).waitFor();
    }
}
