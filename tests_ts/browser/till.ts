import type {
    Browser,
    BrowserContext,
    BrowserContextOptions,
    Locator,
    Page,
} from "playwright-core";
import { join } from "node:path";
import { AbsenceNews } from "./absence_news";
import { OrderTabs } from "./order_tabs";
import { Server } from "./server";
import { ShortageDialog } from "./shortage_dialog";
import { ShortageNotice } from "./shortage_notice";
import { settings } from "./settings";

/** Milliseconds in which a till has to be open; on a cold server the assets are compiled meanwhile. */
const OPENING = 120_000;
/** Where a till that does not do as expected leaves its picture. */
const PICTURES = join(".cache", "failed_tills");
/** Milliseconds in which a till has to react to anything. */
const REACTION = 10_000;
/** Milliseconds after which core has written a change to the device: it gathers them for 300. */
const KEEPING = 1_000;

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

export interface TillOptions {
    readonly login?: string;
    readonly password?: string;
    /** Where the device finds the server, when not at its own address. */
    readonly url?: string;
    readonly context?: BrowserContextOptions;
    /** As the cashier chose it in the till's menu. */
    readonly dark?: boolean;
    /** Called with the page before anything is loaded. */
    readonly prepare?: (page: Page) => Promise<void>;
}

/**
 * One till: a device (a browser context with its own storage and cookies) with one `pos.config`
 * open. Reads the page by the attributes of the design only, never by its texts.
 */
export class Till {
    readonly page: Page;
    readonly server: Server;
    readonly dialog: ShortageDialog;
    readonly notice: ShortageNotice;
    readonly absence: AbsenceNews;
    readonly tabs: OrderTabs;
    /** What the page reported as an error since it was opened. */
    readonly errors: string[] = [];
    private readonly context: BrowserContext;
    private readonly configId: number;

    private constructor(context: BrowserContext, page: Page, configId: number) {
        this.context = context;
        this.configId = configId;
        this.page = page;
        this.server = Server.of(context);
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

    static async open(
        browser: Browser,
        configId: number,
        options: TillOptions = {}
    ): Promise<Till> {
        return await Till.openOn(await browser.newContext(options.context), configId, options);
    }

    /** Opens it on a device that is there already. */
    static async openOn(
        device: BrowserContext,
        configId: number,
        {
            login = "admin",
            password = "admin",
            url = settings.url,
            dark = false,
            prepare,
        }: TillOptions = {}
    ): Promise<Till> {
        const till = new Till(device, await device.newPage(), configId);
        if (dark) {
            const cookie = { name: "pos_color_scheme", value: "dark", url: settings.url };
            await device.addCookies([cookie]);
        }
        await prepare?.(till.page);
        await till.server.login(login, password);
        await till.page.goto(`${url}/pos/ui/${configId}`, { timeout: OPENING });
        await till.attempt("opening", () => till.openRegister());
        return till;
    }

    /** Opens the till that this device had open before, as a bookmark does: nobody logs in. */
    static async reopenOn(device: BrowserContext, configId: number): Promise<Till> {
        const till = new Till(device, await device.newPage(), configId);
        await till.page.goto(`${settings.url}/pos/ui/${configId}`, { timeout: OPENING });
        await till.attempt("opening it again", async () => {
            await till.page.locator(".open-register-btn").click({ timeout: OPENING });
            await till.page.locator(".product-screen").waitFor();
        });
        return till;
    }

    private async openRegister(): Promise<void> {
        await this.page.locator(".open-register-btn").click({ timeout: OPENING });
        // Asked on the server, as the popup comes a moment after the screen, or not at all.
        // A cashier may not read all of a session.
        const unopened = await this.server.search(
            "pos.session",
            [
                ["config_id", "=", this.configId],
                ["state", "=", "opening_control"],
            ],
            ["state"]
        );
        if (unopened.length > 0) {
            const popup = this.page.locator(".modal:has(.opening-notes)");
            await popup.locator(".modal-footer .btn-primary").click();
            await popup.waitFor({ state: "detached" });
        }
        await this.page.locator(".product-screen").waitFor();
    }

    async close(): Promise<void> {
        await this.context.close();
    }

    /** Does the work; when that fails, leaves a picture of the till and names it in the error. */
    private async attempt<T>(what: string, work: () => Promise<T>): Promise<T> {
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

    /**
     * Comes back to the screen that was open. As a person does, who is never as quick as core,
     * which keeps what changed a moment later.
     */
    async reload(): Promise<void> {
        await this.page.waitForTimeout(KEEPING);
        await this.page.reload({ timeout: OPENING });
        await this.comesBack();
    }

    /** Is asked by the server who is there, and comes back when it knows. */
    async reloadToLogIn(login: string, password: string): Promise<void> {
        await this.page.waitForTimeout(KEEPING);
        await this.page.reload({ timeout: OPENING });
        await this.attempt("logging in", async () => {
            await this.page.locator("input[name=login]").fill(login);
            await this.page.locator("input[name=password]").fill(password);
            await this.page.locator(".oe_login_form button[type=submit]").click();
        });
        await this.comesBack();
    }

    private async comesBack(): Promise<void> {
        const screen = this.page.locator(".product-screen, .payment-screen");
        await this.attempt("reloading", () => screen.waitFor({ timeout: OPENING }));
    }

    /** The page dies at once and says nothing, as in a power cut. */
    async crash(): Promise<void> {
        await this.page.waitForTimeout(KEEPING);
        const crashed = this.page.waitForEvent("crash");
        // Nothing answers that any more.
        void this.page.goto("chrome://crash").catch(() => undefined);
        await crashed;
    }

    /** The same device, switched on again. */
    async startAgain(): Promise<Till> {
        const till = new Till(this.context, await this.context.newPage(), this.configId);
        await till.page.goto(`${settings.url}/pos/ui/${this.configId}`, { timeout: OPENING });
        await till.attempt("opening again", () => till.openRegister());
        return till;
    }

    /** Leaves the till by its menu; it can be started again. */
    async goToBackOffice(): Promise<void> {
        await this.attempt("leaving", async () => {
            await this.page.locator(".pos-rightheader .fa-bars").click();
            await this.page.locator(".pos-burger-menu-items").getByText("Backend").click();
            await this.page.waitForURL("**/odoo/**", { timeout: OPENING });
        });
    }

    /** The network cable is pulled. */
    async goOffline(): Promise<void> {
        await this.context.setOffline(true);
    }

    async goOnline(): Promise<void> {
        await this.context.setOffline(false);
    }

    /** Somebody logs this browser out, and no page is told. */
    async logOut(): Promise<void> {
        await this.context.clearCookies();
    }

    /** Pays the open order without a server: core says once that it is not there. */
    async payOffline(): Promise<void> {
        await this.attempt("paying offline", async () => {
            await this.page.locator(".pay-order-button").click();
            await this.page.locator(".payment-screen .validation-button.next").click();
            const warning = this.page.locator(".modal .modal-footer .btn-primary");
            const receipt = this.page.locator(".receipt-screen .validation");
            await warning.or(receipt).first().waitFor();
            if (await warning.isVisible()) {
                await warning.click();
            }
            await receipt.first().click();
            await this.page.locator(".product-screen").waitFor();
        });
    }
}
