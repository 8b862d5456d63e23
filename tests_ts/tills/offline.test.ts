import { launchChromium } from "../browser/chromium";
import { eventually } from "../browser/eventually";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop, type Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import { Till } from "../browser/till";

/** Milliseconds in which a till notices that nothing comes any more. */
const NOTICED = 60_000;

QUnit.module("a till that is reloaded without network", (hooks) => {
    const teardown = new Teardown();
    let shop: Shop;
    let honey: Product;
    let till: Till;

    hooks.before(async () => {
        const server = teardown.keep(await Server.as("admin", "admin"));
        shop = teardown.keep(await Shop.create(server));
        const range = teardown.keep(await Range.create(server, shop.code));
        honey = await range.addProduct("Honey", await range.addCategory("Pantry", "never"));
        await shop.count(honey, 5);
        const configId = await shop.addTill(range.posCategoryId);
        const browser = teardown.keep(await launchChromium());
        till = teardown.keep(await Till.open(browser, configId));
        await till.becomes("live");
        // From the second time on the browser has all of the page: that is core's doing.
        await till.reload();
        await till.becomes("live");
    });
    hooks.after(() => teardown.close());

    QUnit.test("sells with dated figures, and sends each order once", async (assert) => {
        await till.add(honey.templateId);
        await till.payInCash();
        await till.showsQuantity(honey.templateId, 4);
        await till.goOffline();
        await till.becomes("delayed", NOTICED);
        await till.add(honey.templateId);
        await till.payOffline();
        await till.showsQuantity(honey.templateId, 3);

        await till.reload();
        await till.showsQuantity(honey.templateId, 3);
        assert.equal((await till.indicator()).state, "delayed", "dated, not live and not unknown");
        assert.ok((await till.indicator()).location.includes(`Floor ${shop.code}`));
        await till.add(honey.templateId);
        await till.payOffline();
        await till.showsQuantity(honey.templateId, 2);
        assert.equal(await shop.onHand(honey), 4, "the server knows of none of it");

        await till.goOnline();
        await till.becomes("live", NOTICED);
        await till.showsQuantity(honey.templateId, 2);
        const arrived = async (): Promise<number> => {
            const ours = [["config_id", "in", shop.configIds]];
            return (await shop.server.search("pos.order", ours, ["uuid"])).length;
        };
        const orders = await eventually(arrived, (count) => count >= 3, NOTICED);
        assert.equal(orders, 3, "each order arrived once");
        assert.equal(await shop.onHand(honey), 2);
    });
});
