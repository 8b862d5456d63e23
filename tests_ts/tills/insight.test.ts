import { Scene } from "../browser/scene";
import type { Shop, Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

QUnit.module("what a till says of one product", (hooks) => {
    const teardown = new Teardown();
    let shop: Shop;
    let tea: Product;
    let till: Till;

    hooks.before(async () => {
        const scene = await Scene.open(teardown);
        ({ shop } = scene);
        tea = await scene.stock("Tea", "never", 9);
        await shop.count(tea, 30, shop.backroomId);
        till = await scene.openTill();
        await till.becomes("live");
        await till.add(tea.templateId);
        await till.showsQuantity(tea.templateId, 8);
    });
    hooks.after(() => teardown.close());

    /** As a cashier does: by a long press on the card. */
    async function openInfo(): Promise<void> {
        await till.card(tea.templateId).hover();
        await till.page.mouse.down();
        // Released any sooner it would be a click as well, which adds one.
        await till.page.locator(".stock-insight").waitFor();
        await till.page.mouse.up();
    }

    async function closeInfo(): Promise<void> {
        await till.page.locator(".modal:has(.stock-insight) .btn-close").click();
        await till.page.locator(".modal").waitFor({ state: "detached" });
    }

    const read = async (selector: string, name: string): Promise<string | null> =>
        await till.page.locator(selector).getAttribute(name);

    QUnit.test("its own place, and others", async (assert) => {
        await openInfo();
        await till.page.locator('.stock-insight[data-elsewhere="answered"]').waitFor();
        assert.equal(await read(".stock-insight-level", "data-remaining"), "8");
        assert.equal(await read('[data-part="on_hand"]', "data-qty"), "9");
        assert.equal(await read('[data-part="mine"]', "data-qty"), "1");
        assert.equal(await read(".stock-insight-row", "data-free"), "30");
        await closeInfo();
    });

    QUnit.test("it opens without a connection, with what is known", async (assert) => {
        await till.page.context().setOffline(true);
        await openInfo();
        await till.page.locator('.stock-insight[data-elsewhere="failed"]').waitFor();
        assert.equal(await read(".stock-insight-level", "data-remaining"), "8");
        assert.equal(await read(".stock-insight-row", "data-free"), "30", "known from before");
        assert.equal(await till.page.locator(".stock-known-only").count(), 1);
        assert.ok(await till.page.locator(".section-financials").isVisible());
        await closeInfo();
        await till.page.context().setOffline(false);
    });
});
