import type { Locator, Page } from "playwright-core";
import { join } from "node:path";
import { AbsenceNews } from "./absence_news";
import { OrderTabs } from "./order_tabs";
import { ShortageDialog } from "./shortage_dialog";
import { ShortageNotice } from "./shortage_notice";

/** Where a till that does not do as expected leaves its picture. */
const PICTURES = join(".cache", "failed_tills");
/** Milliseconds in which a till has to react to anything; Odoo's tours share the machine with it. */
const REACTION = 20_000;

export interface Badge {
    readonly quantity: string;
    readonly state: string;
}

export interface Indicator {
    readonly state: string;
    readonly location: string;
    readonly version: number;
    /** How news come: "websocket" or "polling". */
    readonly transport: string;
}

/**
 * What a cashier sees of a till, and taps. Reads the page by the attributes of the design only, never
 * by its texts.
 */
export class TillScreen {
    readonly page: Page;
    readonly dialog: ShortageDialog;
    readonly notice: ShortageNotice;
    readonly absence: AbsenceNews;
    readonly tabs: OrderTabs;
    /** What the page reported as an error since it was opened. */
    readonly errors: string[] = [];

    protected constructor(page: Page) {
        this.page = page;
        this.dialog = new ShortageDialog(page);
        this.notice = new ShortageNotice(page);
        this.absence = new AbsenceNews(page);
        this.tabs = new OrderTabs(page);
        page.setDefaultTimeout(REACTION);
        page.on("pageerror", (error) => this.errors.push(error.message));
        page.on("console", (message) => {
            if (message.type() === "error") {
                this.errors.push(message.text());
            }
        });
    }

    /** Does the work; when that fails, leaves a picture of the till and names it in the error. */
    async attempt<T>(what: string, work: () => Promise<T>): Promise<T> {
        try {
            return await work();
        } catch (error) {
            const path = join(PICTURES, `${Date.now()}.png`);
            await this.page.screenshot({ path }).catch(() => undefined);
            const errors = this.errors.map((text) => `\n${text}`).join("");
            throw new Error(`Till: ${what} failed, see ${path}${errors}`, { cause: error });
        }
    }

    card(templateId: number): Locator {
        return this.page.locator(`.product-list article.product[data-product-id="${templateId}"]`);
    }

    badgeOf(templateId: number): Locator {
        return this.card(templateId).locator(".stock-badge");
    }

    async badge(templateId: number): Promise<Badge> {
        const badge = this.badgeOf(templateId);
        return {
            quantity: (await badge.getAttribute("data-qty")) ?? "",
            state: (await badge.getAttribute("data-state")) ?? "",
        };
    }

    /** Resolves at the moment the badge shows this quantity. */
    async showsQuantity(templateId: number, quantity: number, within = REACTION): Promise<number> {
        const shown = this.page.locator(
            `.stock-badge[data-product-tmpl-id="${templateId}"][data-qty="${quantity}"]`
        );
        await this.attempt(`showing ${quantity}`, () => shown.waitFor({ timeout: within }));
        return performance.now();
    }

    /** Waits until a line of the open order says that this is left of its product. */
    async lineSays(productId: number, remaining: number, within = REACTION): Promise<void> {
        const said = `[data-product-id="${productId}"][data-remaining="${remaining}"]`;
        const hint = this.page.locator(`.stock-hint${said}`);
        await this.attempt(`saying ${remaining}`, () => hint.waitFor({ timeout: within }));
    }

    async indicator(): Promise<Indicator> {
        const element = this.page.locator(".stock-freshness");
        const read = async (name: string): Promise<string> =>
            (await element.getAttribute(`data-${name}`)) ?? "";
        return {
            state: await read("state"),
            location: await read("location"),
            version: Number(await read("version")),
            transport: await read("transport"),
        };
    }

    /** Waits until the figures are live, or whatever state is asked for. */
    async becomes(state: string, within = REACTION): Promise<void> {
        await this.page
            .locator(`.stock-freshness[data-state="${state}"]`)
            .waitFor({ timeout: within });
    }

    /** Why its figures are what they are, as its panel tells. */
    async reason(): Promise<string> {
        return await this.attempt("saying why", async () => {
            await this.page.locator(".stock-freshness").click();
            const text = await this.page.locator(".stock-panel-reason").textContent();
            await this.page.locator("[data-action=close]").click();
            return text ?? "";
        });
    }

    /** Waits until news come this way. */
    async hearsBy(transport: string, within = REACTION): Promise<void> {
        await this.page
            .locator(`.stock-freshness[data-transport="${transport}"]`)
            .waitFor({ timeout: within });
    }

    /** Waits until its figures are those of this version. */
    async hasVersion(version: number, within = REACTION): Promise<void> {
        await this.page
            .locator(`.stock-freshness[data-version="${version}"]`)
            .waitFor({ timeout: within });
    }

    async add(templateId: number): Promise<void> {
        await this.attempt("adding", () => this.card(templateId).click());
    }

    /** The uuid of the open order, which is in the address. */
    openOrder(): string {
        return this.page.url().split("/").pop() ?? "";
    }

    /** What the open order asks for, by the card; waits for `expected` when it is given. */
    async quantityInCart(templateId: number, expected?: number): Promise<number> {
        const quantity = this.card(templateId).locator(".product-cart-qty");
        if (expected !== undefined) {
            await quantity.filter({ hasText: String(expected) }).waitFor();
        }
        // At once: the card may be gone by the next question.
        const [shown = "0"] = await quantity.allTextContents();
        return Number(shown);
    }

    /** Pays the open order with the till's only payment method, which Odoo takes by itself. */
    async payInCash(): Promise<void> {
        await this.attempt("paying", async () => {
            await this.page.locator(".pay-order-button").click();
        });
        await this.validate();
    }

    /** Pays the open order, and is told that somebody has to log in first. */
    async isRefusedToPay(): Promise<void> {
        await this.attempt("being refused", async () => {
            await this.page.locator(".pay-order-button").click();
            await this.page.locator(".payment-screen .validation-button.next").click();
            await this.page.locator(".modal").first().waitFor();
        });
    }

    /** Pays the order that is on the payment screen. */
    async validate(): Promise<void> {
        await this.attempt("validating", async () => {
            await this.page.locator(".payment-screen .validation-button.next").click();
            await this.page.locator(".receipt-screen .validation").first().click();
            await this.page.locator(".product-screen").waitFor();
        });
    }

    /**
     * Pays the open order without a server: core says once that it is not there, before the receipt or
     * a moment after it. A dialog of ours stays, and lies over the buttons.
     */
    async payOffline(): Promise<void> {
        const told = this.page.locator(".modal:not(:has([class*=stock-])) footer .btn-primary");
        await this.attempt("paying offline", async () => {
            await this.page.locator(".pay-order-button").click();
            await this.page.addLocatorHandler(told, (button) => button.click());
            await this.page.locator(".payment-screen .validation-button.next").click();
            await this.page.locator(".receipt-screen .validation").first().click();
            await this.page.locator(".product-screen").waitFor();
            await this.page.removeLocatorHandler(told);
        });
    }

    /** Goes to the payment screen. */
    async goToPay(): Promise<void> {
        await this.tryToPay();
        await this.attempt("going to pay", () => this.page.locator(".payment-screen").waitFor());
    }

    async tryToPay(): Promise<void> {
        await this.attempt("asking to pay", () => this.page.locator(".pay-order-button").click());
    }

    async backToCart(): Promise<void> {
        await this.attempt("leaving the payment", async () => {
            await this.page.locator(".payment-screen .back-button:visible").first().click();
            await this.page.locator(".product-screen").waitFor();
        });
    }

    /** Goes to the list of orders; the open one waits there. */
    async showOrders(): Promise<void> {
        await this.attempt("showing the orders", async () => {
            await this.page.locator(".orders-button").click();
            await this.page.locator(".ticket-screen").waitFor();
        });
    }

    /** Asks the server for the figures, as the panel behind the indicator does. */
    async refresh(): Promise<void> {
        await this.attempt("asking for figures", async () => {
            await this.page.locator(".stock-freshness").click();
            await this.page.locator('[data-action="refresh"]').click();
            await this.page.locator('.modal [data-action="close"]').click();
        });
    }

    /** Back from the list of orders to the one that waits there. */
    async resumeOrder(): Promise<void> {
        await this.attempt("resuming the order", async () => {
            await this.page.locator(".ticket-screen .order-row").first().click();
            await this.page.locator(".load-order-button:visible").click();
            await this.page.locator(".product-screen, .payment-screen").waitFor();
        });
    }

    async isAtTheCart(): Promise<boolean> {
        return await this.page.locator(".product-screen").isVisible();
    }
}
