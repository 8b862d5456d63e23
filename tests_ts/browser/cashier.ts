import type { Locator } from "playwright-core";
import type { Till } from "./till";

/** Milliseconds for one step, after which the screen is looked at again. */
const STEP = 2_000;
/** Milliseconds in which what was tapped is in the cart, unless a question came up. */
const SHOWN = 10_000;
/** Milliseconds between two looks. */
const PACE = 100;
/** Milliseconds in which one sale has to be done, whatever the till says meanwhile. */
const PATIENCE = 150_000;

/** Sells at a till whose server may go at any moment: reads what is on the screen, and goes on. */
export class Cashier {
    private readonly till: Till;

    constructor(till: Till) {
        this.till = till;
    }

    /** @returns the uuid of the order whose receipt was on the screen */
    async sell(templateId: number): Promise<string> {
        return await this.till.attempt("selling", () => this.sellBy(templateId));
    }

    private async sellBy(templateId: number): Promise<string> {
        const until = Date.now() + PATIENCE;
        while (Date.now() < until) {
            const uuid = await this.step(templateId);
            if (uuid) {
                return uuid;
            }
            await this.till.page.waitForTimeout(PACE);
        }
        throw new Error(`No sale in ${PATIENCE} ms`);
    }

    private async step(templateId: number): Promise<string | null> {
        const { page } = this.till;
        const message = page.locator(".modal .modal-footer .btn-primary").last();
        const receipt = page.locator(".receipt-screen .validation").first();
        const payment = page.locator(".payment-screen .validation-button.next");
        if (await message.isVisible()) {
            await this.click(message);
        } else if (await receipt.isVisible()) {
            const uuid = this.till.openOrder();
            return (await this.click(receipt)) ? uuid : null;
        } else if (await payment.isVisible()) {
            await this.click(payment);
        } else if ((await this.till.quantityInCart(templateId)) === 0) {
            await this.tap(this.till.card(templateId));
        } else {
            await this.click(page.locator(".pay-order-button"));
        }
        return null;
    }

    /** Waits until it is in the cart: a second tap before that would be a second unit. */
    private async tap(card: Locator): Promise<void> {
        if (await this.click(card)) {
            const inCart = card.locator(".product-cart-qty");
            await inCart.waitFor({ timeout: SHOWN }).catch(() => undefined);
        }
    }

    /** @returns whether it could be clicked: something else may be on the screen by now */
    private async click(what: Locator): Promise<boolean> {
        try {
            await what.click({ timeout: STEP });
            return true;
        } catch {
            return false;
        }
    }
}
