import { Scene } from "../browser/scene";
import type { Server } from "../browser/server";
import type { Category, Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

interface PosWindow {
    posmodel: { stockDesk: { guard: { rules: { digest: string } } } };
}

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

    /** Changes a rule, and waits until the till has others than before. */
    async function change(model: string, id: number, policy: string): Promise<void> {
        const before = await till.page.evaluate(
            () => (globalThis as unknown as PosWindow).posmodel.stockDesk.guard.rules.digest
        );
        await server.write(model, id, { negative_stock_policy: policy });
        await till.page.waitForFunction(
            (digest) =>
                (globalThis as unknown as PosWindow).posmodel.stockDesk.guard.rules.digest !==
                digest,
            before
        );
    }

    QUnit.test("a manager sets a category to never: it refuses, without reload", async (assert) => {
        await till.add(lamp.templateId);
        await till.add(lamp.templateId);
        await till.showsQuantity(lamp.templateId, -1);
        const { version } = await till.indicator();
        await change("product.category", lighting.id, "never");
        await till.hasVersion(version + 1);
        await till.add(lamp.templateId);
        const { shortBy, decidedBy } = await till.dialog.read();
        assert.deepEqual([shortBy, decidedBy], [2, lighting.name]);
        await till.dialog.answer("cancel");
        assert.equal(await till.quantityInCart(lamp.templateId, 2), 2, "it was not added");
    });

    QUnit.test("the product itself is allowed: it sells again", async (assert) => {
        await change("product.template", lamp.templateId, "allowed");
        await till.add(lamp.templateId);
        assert.equal(await till.quantityInCart(lamp.templateId, 3), 3);
    });
});
