import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { Server } from "./server";
import { settings } from "./settings";
import { TillScreen } from "./till_screen";

/** Milliseconds in which a till has to be open; on a cold server the assets are compiled meanwhile. */
const OPENING = 120_000;
/** Milliseconds after which core has written a change to the device: it gathers them for 300. */
const KEEPING = 1_000;

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
 * open.
 */
export class Till extends TillScreen {
    readonly server: Server;
    private readonly context: BrowserContext;
    private readonly configId: number;

    private constructor(context: BrowserContext, page: Page, configId: number) {
        super(page);
        this.context = context;
        this.configId = configId;
        this.server = Server.of(context);
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
}
