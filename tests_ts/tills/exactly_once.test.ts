import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop, type Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import { Till } from "../browser/till";

const STOCK = 20;
/** Milliseconds of looking on after all is done: later than any retry of a sale's own pull. */
const AFTERMATH = 3000;
/** Milliseconds by which an answer comes later than the news. */
const LATE = 2000;

/** The store of the till, as the page's own scripts reach it. */
interface PosModel {
    models: { "product.template": { get(id: number): object } };
    stockDesk: {
        guard: {
            levelOf(product: object): { quantity: number | null } | null;
            ledger: { head: { feed: number } };
        };
    };
    bus: { deleteChannel(channel: string): void };
    syncAllOrdersDebounced(): void;
}

interface PosWindow {
    posmodel: PosModel;
    seen: (number | null | undefined)[];
}

/** Notes what a card would show, in every frame from now on: the payment screen hides the card. */
async function watch(page: Page, templateId: number): Promise<void> {
    await page.evaluate((id) => {
        const view = globalThis as unknown as PosWindow;
        const product = view.posmodel.models["product.template"].get(id);
        view.seen = [];
        const look = (): void => {
            const shown = view.posmodel.stockDesk.guard.levelOf(product)?.quantity;
            if (view.seen.at(-1) !== shown) {
                view.seen.push(shown);
            }
            requestAnimationFrame(look);
        };
        look();
    }, templateId);
}

/** Notes what is on the card itself, in every frame, where it stays on the screen. */
async function watchCard(page: Page, templateId: number): Promise<void> {
    await page.evaluate((id) => {
        const view = globalThis as unknown as PosWindow;
        view.seen = [];
        const look = (): void => {
            const badge = document.querySelector(`.stock-badge[data-product-tmpl-id="${id}"]`);
            const shown = badge ? Number(badge.textContent) : undefined;
            if (view.seen.at(-1) !== shown) {
                view.seen.push(shown);
            }
            requestAnimationFrame(look);
        };
        look();
    }, templateId);
}

/** Nothing is pushed to this till any more. */
async function deafen(page: Page): Promise<void> {
    await page.evaluate(() => {
        const { posmodel } = globalThis as unknown as PosWindow;
        const { feed } = posmodel.stockDesk.guard.ledger.head;
        posmodel.bus.deleteChannel(`pos_stock_feed_${feed}`);
    });
}

/** The server takes the next order, and its answer never comes. */
async function loseAnswer(page: Page): Promise<() => number> {
    let lost = 0;
    await page.route("**/pos.order/sync_from_ui", async (route) => {
        if (lost === 0) {
            lost += 1;
            await route.fetch();
            await route.abort("connectionreset");
        } else {
            await route.continue();
        }
    });
    return () => lost;
}

async function seen(page: Page): Promise<unknown[]> {
    await page.waitForTimeout(AFTERMATH);
    return await page.evaluate(() => (globalThis as unknown as PosWindow).seen);
}

QUnit.module("a sold unit counts exactly once, in every frame", (hooks) => {
    const teardown = new Teardown();
    let shop: Shop;
    let till: Till;
    let product: Product;
    let browser: Browser;
    let posCategoryId: number;

    hooks.beforeEach(async () => {
        const server = teardown.keep(await Server.as("admin", "admin"));
        shop = teardown.keep(await Shop.create(server));
        const range = teardown.keep(await Range.create(server, shop.code));
        product = await range.addProduct("Jam", await range.addCategory("Pantry", "allowed"));
        await shop.count(product, STOCK);
        browser = teardown.keep(await launchChromium());
        posCategoryId = range.posCategoryId;
        till = await Till.open(browser, await shop.addTill(posCategoryId));
        await till.becomes("live");
        await till.add(product.templateId);
        await till.showsQuantity(product.templateId, STOCK - 1);
        await watch(till.page, product.templateId);
    });
    hooks.afterEach(() => teardown.close());

    QUnit.test("when all goes well, on another till's card too", async (assert) => {
        const other = await Till.open(browser, await shop.addTill(posCategoryId));
        await other.showsQuantity(product.templateId, STOCK);
        await watchCard(other.page, product.templateId);
        await till.payInCash();
        assert.deepEqual(await seen(till.page), [STOCK - 1]);
        // From the claim on it is gone: the sale changes nothing.
        assert.deepEqual(await seen(other.page), [STOCK, STOCK - 1]);
        assert.equal(await shop.onHand(product), STOCK - 1);
    });

    QUnit.test("when the news comes before the server's answer", async (assert) => {
        await till.page.route("**/pos.order/sync_from_ui", async (route) => {
            const response = await route.fetch();
            await till.page.waitForTimeout(LATE);
            await route.fulfill({ response });
        });
        const before = await till.indicator();
        await till.payInCash();
        assert.deepEqual(await seen(till.page), [STOCK - 1]);
        await till.hasVersion(before.version + 2);
    });

    QUnit.test("when no message of the bus arrives", async (assert) => {
        await deafen(till.page);
        const before = await till.indicator();
        await till.payInCash();
        assert.deepEqual(await seen(till.page), [STOCK - 1]);
        // The claim and the sale: it has asked by itself.
        await till.hasVersion(before.version + 2);
    });

    for (const alsoDeaf of [false, true]) {
        const what = alsoDeaf ? "both are lost" : "the server's answer is lost";
        QUnit.test(`when ${what}, and the order is sent again`, async (assert) => {
            const lost = await loseAnswer(till.page);
            if (alsoDeaf) {
                await deafen(till.page);
            }
            await till.page.locator(".pay-order-button").click();
            await till.page.locator(".payment-screen .validation-button.next").click();
            const done = till.page.locator(".modal, .receipt-screen, .feedback-screen");
            await done.first().waitFor();
            assert.deepEqual(await seen(till.page), [STOCK - 1]);
            assert.equal(lost(), 1);
            assert.equal(await shop.onHand(product), STOCK - 1);
            await till.page.evaluate(() => {
                (globalThis as unknown as PosWindow).posmodel.syncAllOrdersDebounced();
            });
            assert.deepEqual(await seen(till.page), [STOCK - 1], "sent again, counted once");
            assert.equal(await shop.onHand(product), STOCK - 1);
        });
    }
});
