import { KeptBrowser } from "../browser/kept_browser";
import { paidOrders } from "../browser/paid";
import { Scene } from "../browser/scene";
import { Teardown } from "../browser/teardown";
import { Till } from "../browser/till";

/** Milliseconds in which a till has to notice, whatever it is, and after which it has asked again. */
const NOTICED = 60_000;
const RECOVERED = 75_000;
/** Milliseconds after which core has written what was sold. */
const KEPT = 2_000;

QUnit.module("a browser that is killed with orders nobody has", (hooks) => {
    const teardown = new Teardown();
    hooks.after(() => teardown.close());

    QUnit.test("is opened again without network, and sends each once", async (assert) => {
        const scene = await Scene.open(teardown);
        const { shop, range } = scene;
        const honey = await scene.stock("Honey", "never", 9);
        const configId = await shop.addTill(range.posCategoryId);
        const browser = teardown.keep(new KeptBrowser());
        let till = await Till.openOn(await browser.start(), configId);
        await till.becomes("live");
        await till.reload();
        await till.becomes("live");
        const sold: string[] = [];
        const sell = async (left: number): Promise<void> => {
            await till.add(honey.templateId);
            sold.push(till.openOrder());
            await till.payOffline();
            await till.showsQuantity(honey.templateId, left);
        };
        await sell(8);
        await till.goOffline();
        await till.becomes("delayed", NOTICED);
        await sell(7);
        await sell(6);
        await till.page.waitForTimeout(KEPT);
        await browser.kill();

        const device = await browser.start();
        await device.setOffline(true);
        till = await Till.reopenOn(device, configId);
        await till.showsQuantity(honey.templateId, 6);
        await till.becomes("delayed");
        await sell(5);
        assert.equal(await shop.onHand(honey), 8, "the server knows of the first one");
        await till.goOnline();
        // What a browser has not written when it dies are its cookies.
        await till.server.login("admin", "admin");
        await till.becomes("live", RECOVERED);
        assert.deepEqual(await paidOrders(shop, sold.length, NOTICED), sold.sort());
        assert.equal(await shop.onHand(honey), 5);
        await till.showsQuantity(honey.templateId, 5);
    });
});
