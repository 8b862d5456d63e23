import type { Page } from "playwright-core";

export interface Shortage {
    readonly productId: number;
    readonly shortBy: number;
    readonly decidedBy: string;
    /** `data-action` of its buttons, in their order. */
    readonly actions: string[];
}

/** The dialog of a till that says what is short. */
export class ShortageDialog {
    private readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    /** Waits until it is there. */
    async read(): Promise<Shortage> {
        const body = this.page.locator(".stock-shortage");
        await body.waitFor();
        const read = async (name: string): Promise<string> =>
            (await body.getAttribute(`data-${name}`)) ?? "";
        return {
            productId: Number(await read("product-id")),
            shortBy: Number(await read("short-by")),
            decidedBy: await read("decided-by"),
            actions: await this.page
                .locator(".modal:has(.stock-shortage) [data-action]")
                .evaluateAll((buttons) => buttons.map((button) => button.dataset["action"] ?? "")),
        };
    }

    /** What it says of tills that have claimed the product. */
    async holders(): Promise<string[]> {
        return await this.page.locator(".stock-shortage-holder").allTextContents();
    }

    async answer(action: string): Promise<void> {
        const dialog = this.page.locator(".modal:has(.stock-shortage)");
        await dialog.locator(`[data-action="${action}"]`).click();
        await dialog.waitFor({ state: "detached" });
    }
}
