import { launchChromium } from "../browser/chromium";
import { controlServer } from "../browser/control";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop, type Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import { Till } from "../browser/till";

/** Milliseconds in which a till has to notice, whatever it is. */
const NOTICED = 60_000;
/** Milliseconds until it has asked again, after it has failed for a while. */
const RECOVERED = 75_000;

QUnit.module("a till notices within a minute", (hooks) => {
    const teardown = new Teardown();
    let shop: Shop;
    let tea: Product;
    let till: Till;

    hooks.before(async () => {
        const server = teardown.keep(await Server.as("admin", "admin"));
        shop = teardown.keep(await Shop.create(server));
        const range = teardown.keep(await Range.create(server, shop.code));
        tea = await range.addProduct("Tea", await range.addCategory("Pantry", "warn"));
        await shop.count(tea, 5);
        const configId = await shop.addTill(range.posCategoryId);
        const browser = teardown.keep(await launchChromium());
        till = teardown.keep(await Till.open(browser, configId));
        await till.becomes("live");
    });
    hooks.after(() => teardown.close());

    /** The figure is there, and is not called live. */
    async function isDoubted(assert: Assert, reason: RegExp): Promise<void> {
        await till.becomes("delayed", NOTICED);
        assert.deepEqual(await till.badge(tea.templateId), { quantity: "5", state: "low" });
        assert.ok(reason.test(await till.reason()), "the panel says why");
    }

    QUnit.test("that it has no network", async (assert) => {
        await till.goOffline();
        await isDoubted(assert, /offline/);
        await till.goOnline();
        await till.becomes("live", RECOVERED);
    });

    QUnit.test("that nobody is logged in on it any more", async (assert) => {
        await till.logOut();
        await isDoubted(assert, /logged out/);
        await till.server.login("admin", "admin");
        await till.becomes("live", RECOVERED);
    });

    QUnit.test("that the server is gone, though the network is there", async (assert) => {
        await controlServer("kill");
        try {
            await isDoubted(assert, /did not answer/);
        } finally {
            await controlServer("start");
        }
        await till.becomes("live", RECOVERED);
    });
});
