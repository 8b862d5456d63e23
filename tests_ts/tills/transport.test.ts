import { launchChromium } from "../browser/chromium";
import { Gateway } from "../browser/gateway";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop, type Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import { Till } from "../browser/till";

/** Milliseconds in which a till that polls has to know: its ten seconds, and the answer's time. */
const POLLED = 12_000;
/** Milliseconds in which a till has to know that hears nothing and does not know why. */
const CONFIRMED = 60_000;
/** Milliseconds in which core's bus tries again: it waits longer and longer, at most a minute. */
const RECONNECTED = 65_000;

QUnit.module("a till whose websocket fails", (hooks) => {
    const teardown = new Teardown();
    let gateway: Gateway;
    let shop: Shop;
    let honey: Product;
    let till: Till;

    hooks.before(async () => {
        const server = teardown.keep(await Server.as("admin", "admin"));
        shop = teardown.keep(await Shop.create(server));
        const range = teardown.keep(await Range.create(server, shop.code));
        honey = await range.addProduct("Honey", await range.addCategory("Pantry", "allowed"));
        await shop.count(honey, 20);
        const configId = await shop.addTill(range.posCategoryId);
        gateway = teardown.keep(await Gateway.open());
        gateway.setWebsockets("refused");
        const browser = teardown.keep(await launchChromium());
        till = teardown.keep(await Till.open(browser, configId, { url: gateway.url }));
        await till.becomes("live");
    });
    hooks.after(() => teardown.close());

    QUnit.test("it cannot be had: the till polls and says so", async (assert) => {
        assert.equal((await till.indicator()).transport, "polling");
        await shop.count(honey, 19);
        await till.showsQuantity(honey.templateId, 19, POLLED);
        await shop.count(honey, 18);
        await till.showsQuantity(honey.templateId, 18, POLLED);
        assert.deepEqual(
            [(await till.indicator()).transport, (await till.indicator()).state],
            ["polling", "live"]
        );
    });

    QUnit.test("it can be had again: news are pushed", async (assert) => {
        gateway.setWebsockets("open");
        await till.hearsBy("websocket", RECONNECTED);
        // What a new connection may have missed is asked for within five seconds.
        await till.page.waitForTimeout(6000);
        const version = (await till.indicator()).version;
        await shop.count(honey, 17);
        await till.showsQuantity(honey.templateId, 17, 4000);
        assert.equal((await till.indicator()).version, version + 1);
    });

    QUnit.test("it is open and nothing comes: the next confirmation notices", async (assert) => {
        gateway.setWebsockets("frozen");
        await shop.count(honey, 16);
        await till.showsQuantity(honey.templateId, 16, CONFIRMED);
        assert.equal((await till.indicator()).transport, "polling");
        await shop.count(honey, 15);
        await till.showsQuantity(honey.templateId, 15, POLLED);
    });

    QUnit.test("it breaks: the till polls at once, and hears again", async (assert) => {
        gateway.setWebsockets("refused");
        await shop.count(honey, 14);
        await till.showsQuantity(honey.templateId, 14, POLLED);
        assert.equal((await till.indicator()).transport, "polling");
        gateway.setWebsockets("open");
        await till.hearsBy("websocket", RECONNECTED);
    });
});
