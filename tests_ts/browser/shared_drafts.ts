import type { Locator } from "playwright-core";
import { launchChromium } from "./chromium";
import type { Scene } from "./scene";
import type { Teardown } from "./teardown";
import { Till, type TillOptions } from "./till";

interface PosWindow {
    posmodel: { selectedOrderUuid: string };
}

/** The orders that a till shares with others before they are paid, by what core calls them. */
export class SharedDrafts {
    private readonly till: Till;

    constructor(till: Till) {
        this.till = till;
    }

    private row(uuid: string): Locator {
        return this.till.page.locator(`.ticket-screen .order-row[orderuuid="${uuid}"]`);
    }

    /** The uuid of the open order. Core goes to a new one without a change of the address. */
    async current(): Promise<string> {
        return await this.till.page.evaluate(
            () => (globalThis as unknown as PosWindow).posmodel.selectedOrderUuid
        );
    }

    /**
     * Puts the open order away for whoever goes on with it. Waits until the server has answered: core
     * takes its answer over, whatever was changed at the till since it asked.
     */
    async save(): Promise<void> {
        const { page } = this.till;
        const answered = page.waitForResponse((response) =>
            response.url().includes("/sync_from_ui")
        );
        await page.locator(".product-screen button:has(.fa-upload)").click();
        await answered;
    }

    /** Goes on with an order that some till has put away. */
    async open(uuid: string): Promise<void> {
        await this.till.showOrders();
        await this.row(uuid).click();
        await this.till.page.locator(".load-order-button:visible").click();
        await this.till.page.locator(".product-screen, .payment-screen").waitFor();
    }
}

/**
 * Two devices that have the same till of the shop open, and share its drafts.
 *
 * Core offers to put an order away only where a till trusts another one. That one stays closed: where
 * it pays an order that is on the screen, core stumbles over a till that it has not loaded.
 *
 * @param second how the second of them is opened
 */
export async function openSharingTills(
    scene: Scene,
    teardown: Teardown,
    second: TillOptions = {}
): Promise<[Till, Till]> {
    const { shop, range } = scene;
    const trusted = await shop.addTill(range.posCategoryId);
    const configId = await shop.addTill(range.posCategoryId, {
        trusted_config_ids: [[6, 0, [trusted]]],
    });
    const browser = teardown.keep(await launchChromium());
    return [
        teardown.keep(await Till.open(browser, configId)),
        teardown.keep(await Till.open(browser, configId, second)),
    ];
}
