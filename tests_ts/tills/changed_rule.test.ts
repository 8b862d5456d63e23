import { Scene } from "../browser/scene";
import type { Server } from "../browser/server";
import type { Category, Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

/** Milliseconds in which a till has heard of a rule, and asked for it. */
const HEARD = 8_000;

QUnit.module("a rule that is changed while a till is open", (hooks) => {
    const teardown = new Teardown();
    let server: Server;
    let lighting: Category;
    let lamp: Product;
    let till: Till;

    hooks.before(async () => {
        const scene = await Scene.open(teardown);
        const { range, shop } = scene;
        ({ server } = scene);
        lighting = await range.addCategory("Lighting", false);
        lamp = await range.addProduct("Lamp", lighting);
        await shop.count(lamp, 1);
        till = await scene.openTill();
        await till.becomes("live");
    });
    hooks.after(() => teardown.close());

    QUnit.test("a manager sets a category to never: it refuses, without reload", async (assert) => {
        await till.add(lamp.templateId);
        await till.add(lamp.templateId);
        await till.showsQuantity(lamp.templateId, -1);
        const { version } = await till.indicator();
        await server.write("product.category", lighting.id, { negative_stock_policy: "never" });
        await till.hasVersion(version + 1, HEARD);
        await till.page.waitForTimeout(HEARD);
        await till.add(lamp.templateId);
        const { shortBy, decidedBy } = await till.dialog.read();
        assert.deepEqual([shortBy, decidedBy], [2, lighting.name]);
        await till.dialog.answer("cancel");
        assert.equal(await till.quantityInCart(lamp.templateId, 2), 2, "it was not added");
    });

    QUnit.test("the product itself is allowed: it sells again", async (assert) => {
        await server.write("product.template", lamp.templateId, {
            negative_stock_policy: "allowed",
        });
        await till.page.waitForTimeout(HEARD);
        await till.add(lamp.templateId);
        assert.equal(await till.quantityInCart(lamp.templateId, 3), 3);
    });
});
