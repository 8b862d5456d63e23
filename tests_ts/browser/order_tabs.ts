import type { Locator, Page } from "playwright-core";

/** The open orders of a till, as tabs beside its menu: by what core calls them, the oldest first. */
export class OrderTabs {
    private readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    private get tabs(): Locator {
        return this.page.locator(".pos-topheader .floating-order-container button");
    }

    /** Parks the open order. */
    async add(): Promise<void> {
        await this.page.locator(".pos-topheader .list-plus-btn").click();
        await this.page.locator(".product-screen").waitFor();
    }

    /** Goes to the order as it was left: at its cart, or at its payment. */
    async show(index: number): Promise<void> {
        await this.tabs.nth(index).click();
    }

    /** Deletes the order from the list of all orders, and stays there. */
    async delete(index: number): Promise<void> {
        await this.page.locator(".orders-button").click();
        const bins = this.page.locator(".ticket-screen .order-row .fa-trash");
        await bins.first().waitFor();
        const count = await bins.count();
        await bins.nth(index).click();
        const confirmation = this.page.locator(".modal .modal-footer .btn-primary");
        await confirmation.click();
        await bins.nth(count - 1).waitFor({ state: "detached" });
    }
}
