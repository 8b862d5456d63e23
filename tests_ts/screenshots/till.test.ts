import type { BrowserContextOptions, Page } from "playwright-core";
import type { Till } from "../browser/till";
import { lowestContrast, READABLE } from "./contrast";
import { DemoShop } from "./demo_shop";
import { LARGEST, takePicture } from "./picture";

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const TABLET: BrowserContextOptions = { viewport: { width: 1024, height: 600 } };
const PHONE: BrowserContextOptions = {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
};

QUnit.module("pictures of the till", (hooks) => {
    const shop = new DemoShop();
    hooks.before(() => shop.open());
    hooks.after(() => shop.close());

    async function picture(assert: Assert, till: Till, name: string): Promise<void> {
        assert.ok((await takePicture(till.page, name)) < LARGEST, `${name} is small enough`);
    }

    async function add(till: Till, product: string, times = 1): Promise<void> {
        const templateId = await shop.templateId(product);
        for (let time = 1; time <= times; time++) {
            await till.add(templateId);
        }
    }

    QUnit.test("a shop's stock at a glance", async (assert) => {
        await shop.atTill({ context: DESKTOP }, async (till) => {
            await till.becomes("live");
            await add(till, "product_milk", 2);
            await add(till, "product_avocado", 3);
            await add(till, "product_sourdough");
            assert.deepEqual(await visibleStates(till), ["low", "negative", "ok", "out"]);
            assert.ok((await lowestContrast(till.page.locator(".stock-badge"))) > READABLE);
            await picture(assert, till, "till");
        });
    });

    // No picture: the dark bundle has dark colours with Odoo Enterprise only.
    QUnit.test("dark mode", async (assert) => {
        await shop.atTill({ context: DESKTOP, dark: true }, async (till) => {
            await till.becomes("live");
            const dark = till.page.locator('link[href*="point_of_sale.assets_prod_dark"]');
            assert.equal(await dark.count(), 1);
            assert.ok((await lowestContrast(till.page.locator(".stock-badge"))) > READABLE);
        });
    });

    QUnit.test("a phone", async (assert) => {
        await shop.atTill({ context: PHONE }, async (till) => {
            await till.becomes("live");
            assert.deepEqual(await visibleStates(till), ["low", "negative", "ok", "out"]);
            await picture(assert, till, "phone");
        });
    });

    QUnit.test("never sold short", async (assert) => {
        await shop.atTill({ context: TABLET }, async (till) => {
            await till.becomes("live");
            await add(till, "product_bananas");
            const { shortBy, actions, decidedBy } = await till.dialog.read();
            assert.equal(shortBy, 0.2);
            assert.equal(decidedBy, "Fresh food");
            assert.ok(actions.includes("set-to-available"));
            await picture(assert, till, "never");
        });
    });

    QUnit.test("sold short by a manager", async (assert) => {
        await shop.atTill({ context: TABLET }, async (till) => {
            await till.becomes("live");
            await add(till, "product_headphones", 4);
            assert.ok((await till.dialog.read()).actions.includes("approve"));
            await picture(assert, till, "approve");
        });
    });

    QUnit.test("what a figure is made of", async (assert) => {
        await shop.atTill({ context: TABLET }, async (till) => {
            await till.becomes("live");
            await till.card(await shop.templateId("product_headphones")).hover();
            await till.page.mouse.down();
            await till.page.locator('.stock-insight[data-elsewhere="answered"]').waitFor();
            // Released any sooner it would be a click as well, which adds one.
            await till.page.mouse.up();
            assert.equal(await till.page.locator(".stock-insight-row").count(), 2);
            await picture(assert, till, "info");
        });
    });

    /** The network goes, and twelve minutes later the till has been asked nothing. */
    async function goOffline(till: Till): Promise<void> {
        await till.becomes("live");
        await till.page.context().setOffline(true);
        await till.page.clock.fastForward("12:00");
        await till.becomes("stale");
        await till.page.locator(".stock-banner").waitFor();
    }
    const withClock = (page: Page): Promise<void> => page.clock.install();

    QUnit.test("offline for minutes", async (assert) => {
        await shop.atTill({ context: TABLET, prepare: withClock }, async (till) => {
            await goOffline(till);
            await picture(assert, till, "stale");
        });
    });

    QUnit.test("offline for minutes, on a phone", async (assert) => {
        await shop.atTill({ context: PHONE, prepare: withClock }, async (till) => {
            await goOffline(till);
            assert.ok(await showsNavigation(till), "nothing is squeezed out of the top bar");
        });
    });
});

/** The states that are to be seen without scrolling; `negative` is a kind of `out`. */
async function visibleStates(till: Till): Promise<string[]> {
    const { height } = till.page.viewportSize() ?? { height: 0 };
    const badges = await till.page.locator(".stock-badge").evaluateAll((found, bottom) => {
        const isVisible = (badge: Element): boolean => {
            const box = badge.getBoundingClientRect();
            return box.top >= 0 && box.bottom < bottom;
        };
        return found
            .filter(isVisible)
            .map(({ dataset }) =>
                Number(dataset["qty"]) < 0 ? "negative" : (dataset["state"] ?? "")
            );
    }, height);
    return [...new Set(badges)].sort();
}

/** Whether the buttons that lead to the register and the orders are all to be seen. */
async function showsNavigation(till: Till): Promise<boolean> {
    return await till.page.locator(".pos-leftheader").evaluate((header) => {
        const buttons = [...header.querySelectorAll(".navbar-menu button")];
        const { right } = header.getBoundingClientRect();
        return (
            buttons.length === 2 &&
            buttons.every((button) => button.getBoundingClientRect().right <= right)
        );
    });
}
