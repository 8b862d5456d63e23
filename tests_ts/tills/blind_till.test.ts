import { Scene } from "../browser/scene";
import type { Shop, Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

QUnit.module("a till that cannot ask for its stock", (hooks) => {
    const teardown = new Teardown();
    let shop: Shop;
    let lamp: Product;
    let till: Till;
    let broken = true;

    hooks.before(async () => {
        const scene = await Scene.open(teardown);
        ({ shop } = scene);
        lamp = await scene.stock("Lamp", "never", 0);
        till = await scene.openTill({
            prepare: (page) =>
                page.route("**/pos.config/pull_stock", (route) =>
                    broken ? route.fulfill({ status: 500, body: "out of order" }) : route.continue()
                ),
        });
    });
    hooks.after(() => teardown.close());

    QUnit.test("it says so, and sells as plain Odoo does", async (assert) => {
        await till.becomes("unknown");
        await till.page.locator(".stock-banner").waitFor();
        assert.deepEqual(await till.badge(lamp.templateId), { quantity: "", state: "unknown" });
        await till.add(lamp.templateId);
        assert.equal(await till.quantityInCart(lamp.templateId, 1), 1);
        await till.payInCash();
        assert.equal(await shop.onHand(lamp), -1, "the sale is posted all the same");
    });

    QUnit.test("it recovers by itself", async (assert) => {
        broken = false;
        // The failed attempts are repeated after 2, 4, 8 … seconds, a minute at most.
        await till.becomes("live", 75_000);
        await till.page.locator(".stock-banner").waitFor({ state: "detached" });
        assert.deepEqual(await till.badge(lamp.templateId), { quantity: "-1", state: "out" });
        await till.add(lamp.templateId);
        assert.deepEqual((await till.dialog.read()).actions, ["cancel"]);
    });
});
