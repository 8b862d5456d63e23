import type { BrowserContext, Page } from "playwright-core";
import { Server } from "../browser/server";
import { settings } from "../browser/settings";
import { DemoShop } from "./demo_shop";
import { LARGEST, takePicture } from "./picture";

/** Milliseconds: the first page of a cold server compiles the back office's assets. */
const COMPILING = 120_000;

QUnit.module("pictures of the back office", (hooks) => {
    const shop = new DemoShop();
    let context: BrowserContext;
    let page: Page;

    hooks.before(async () => {
        await shop.open();
        context = await shop.browser.newContext({ viewport: { width: 1280, height: 800 } });
        await Server.of(context).login("admin", "admin");
        page = await context.newPage();
        page.setDefaultTimeout(COMPILING);
    });
    hooks.after(() => shop.close());

    QUnit.test("the settings of a point of sale", async (assert) => {
        const action = "point_of_sale.action_pos_configuration";
        await page.goto(`${settings.url}/odoo/action-${action}`);
        await page.locator("[name=pos_config_id] input").click();
        await page.locator(".o-autocomplete--dropdown-item", { hasText: "Till 1" }).click();
        const rule = page.locator("#pos_stock_guard_rule");
        await page.locator("[name=pos_config_id] input").blur();
        await rule.scrollIntoViewIfNeeded();
        assert.ok(await rule.locator("[name=pos_negative_stock_policy]").isVisible());
        const figures = page.locator("#pos_stock_guard_figures");
        assert.ok(await figures.locator("[name=pos_stock_low_threshold]").isVisible());
        assert.ok((await takePicture(page, "settings")) < LARGEST);
    });

    QUnit.test("the rule of a product category", async (assert) => {
        const id = await shop.ref("category_fruit");
        await page.goto(`${settings.url}/odoo/product.category/${id}`);
        const effective = page.locator("[name=negative_stock_policy_effective]");
        await effective.waitFor();
        assert.ok((await effective.textContent())?.includes("Fresh food"));
        assert.ok((await takePicture(page, "category")) < LARGEST);
    });
});
