import { Scene } from "../browser/scene";
import type { Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

/** Milliseconds in which a till notices that nothing comes any more, or that it does again. */
const NOTICED = 60_000;

QUnit.module("while a till was away", (hooks) => {
    const teardown = new Teardown();
    let lamp: Product;
    let vase: Product;
    let bread: Product;
    let away: Till;
    let other: Till;

    hooks.before(async () => {
        const scene = await Scene.open(teardown);
        lamp = await scene.stock("Lamp", "warn", 3);
        vase = await scene.stock("Vase", "allowed", 1);
        bread = await scene.stock("Bread", "never", 40);
        away = await scene.openTill();
        other = await scene.openTill();
        await away.becomes("live");
        // From the second time on the browser has all of the page: that is core's doing.
        await away.reload();
        await away.becomes("live");
        await other.becomes("live");
    });
    hooks.after(() => teardown.close());

    async function beginOrder(): Promise<void> {
        await away.tabs.add();
        await away.page.locator(".product-cart-qty").waitFor({ state: "detached" });
    }

    QUnit.test("what others left is told before an affected order is paid", async (assert) => {
        await away.goOffline();
        await away.becomes("delayed", NOTICED);
        await away.add(lamp.templateId);
        await away.add(lamp.templateId);
        await away.quantityInCart(lamp.templateId, 2);
        await away.payOffline();
        await away.add(lamp.templateId);
        await away.quantityInCart(lamp.templateId, 1);
        await beginOrder();
        await away.add(vase.templateId);
        await away.quantityInCart(vase.templateId, 1);
        await beginOrder();
        await away.add(bread.templateId);
        await away.quantityInCart(bread.templateId, 1);
        await other.add(lamp.templateId);
        await other.add(vase.templateId);
        await other.payInCash();
        await away.reload();
        await away.showsQuantity(lamp.templateId, 0);

        await away.goOnline();
        await away.absence.counts(2, NOTICED);
        assert.deepEqual(
            (await away.absence.read()).sort((a, b) => a.productId - b.productId),
            [
                { productId: lamp.id, before: 3, sold: 2, now: 0, asked: 1 },
                { productId: vase.id, before: 1, sold: 0, now: 0, asked: 1 },
            ]
        );
        // Neither is on it: nothing is said, and a dialog would be in the way.
        await away.payInCash();
        await away.reload();
        await away.absence.counts(2, NOTICED);

        await away.tabs.show(0);
        await away.quantityInCart(lamp.templateId, 1);
        await away.tryToPay();
        assert.equal((await away.dialog.read()).productId, lamp.id);
        assert.deepEqual(await away.absence.inQuestion(), [3, 2]);
        await away.dialog.answer("continue");
        await away.page.locator(".payment-screen").waitFor();
        await away.absence.counts(1, NOTICED);
        await away.backToCart();

        await away.tabs.show(1);
        await away.quantityInCart(vase.templateId, 1);
        await away.tryToPay();
        assert.deepEqual(await away.absence.told(), [
            { productId: vase.id, before: 1, sold: 0, now: 0, asked: 1 },
        ]);
        await away.absence.answer("go-on");
        await away.page.locator(".payment-screen").waitFor();
        await away.absence.counts(0, NOTICED);
        await away.backToCart();
        await away.payInCash();
    });

    QUnit.test("a moment away in which nothing happened says nothing", async (assert) => {
        await away.add(bread.templateId);
        await away.goOffline();
        await away.page.waitForTimeout(3_000);
        await away.goOnline();
        await away.becomes("live", NOTICED);
        await away.absence.counts(0, NOTICED);
        await away.payInCash();
        assert.true(await away.isAtTheCart());
    });
});

QUnit.module("what was answered before a reload", (hooks) => {
    const teardown = new Teardown();
    let lamp: Product;
    let vase: Product;
    let till: Till;

    hooks.before(async () => {
        const scene = await Scene.open(teardown);
        lamp = await scene.stock("Lamp", "warn", 1);
        vase = await scene.stock("Vase", "approve", 0);
        till = await scene.openTill();
        await till.becomes("live");
        await till.reload();
        await till.becomes("live");
    });
    hooks.after(() => teardown.close());

    QUnit.test("is asked nothing again, without network either", async (assert) => {
        await till.goOffline();
        await till.becomes("delayed", NOTICED);
        await till.add(lamp.templateId);
        await till.quantityInCart(lamp.templateId, 1);
        await till.add(lamp.templateId);
        assert.equal((await till.dialog.read()).productId, lamp.id);
        await till.dialog.answer("continue");
        await till.add(vase.templateId);
        assert.equal((await till.dialog.read()).productId, vase.id);
        await till.dialog.answer("approve");
        await till.quantityInCart(vase.templateId, 1);
        await till.reload();
        await till.quantityInCart(lamp.templateId, 2);
        // Fails on any dialog of ours: it would lie over the buttons.
        await till.payOffline();
        assert.true(await till.isAtTheCart());
    });
});
