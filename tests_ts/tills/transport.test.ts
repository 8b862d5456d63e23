import { launchChromium } from "../browser/chromium";
import { Gateway } from "../browser/gateway";
import { Pulls } from "../browser/pulls";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop, type Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import { Till } from "../browser/till";

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

    /** The till asks, and by itself: a till that does not poll asks after 43 seconds at the earliest. */
    async function learns(quantity: number): Promise<void> {
        await Promise.all([new Pulls(till).next(), shop.count(honey, quantity)]);
        await till.showsQuantity(honey.templateId, quantity);
    }

    QUnit.test("it cannot be had: the till polls and says so", async (assert) => {
        assert.equal((await till.indicator()).transport, "polling");
        await learns(19);
        await learns(18);
        assert.deepEqual(
            [(await till.indicator()).transport, (await till.indicator()).state],
            ["polling", "live"]
        );
    });

    QUnit.test("it can be had again: news are pushed", async (assert) => {
        gateway.setWebsockets("open");
        await till.hearsBy("websocket", RECONNECTED);
        const pulls = new Pulls(till);
        await pulls.catchUp();
        const version = (await till.indicator()).version;
        const asked = await pulls.during(async () => {
            await shop.count(honey, 17);
            await till.showsQuantity(honey.templateId, 17);
        });
        assert.equal(asked, 0, "it was told");
        assert.equal((await till.indicator()).version, version + 1);
    });

    QUnit.test("it is open and nothing comes: the next confirmation notices", async (assert) => {
        gateway.setWebsockets("frozen");
        await shop.count(honey, 16);
        await till.showsQuantity(honey.templateId, 16, CONFIRMED);
        assert.equal((await till.indicator()).transport, "polling");
        await learns(15);
    });

    QUnit.test("it breaks: the till polls at once, and hears again", async (assert) => {
        gateway.setWebsockets("refused");
        await learns(14);
        assert.equal((await till.indicator()).transport, "polling");
        gateway.setWebsockets("open");
        await till.hearsBy("websocket", RECONNECTED);
    });
});
