import type { Browser } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { Gateway } from "../browser/gateway";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import { Till } from "../browser/till";
import { CUTS, walk } from "./cut_off";

QUnit.module("a till that is cut off, sells, is reloaded, and sells", (hooks) => {
    const teardown = new Teardown();
    let server: Server;
    let browser: Browser;

    hooks.before(async () => {
        server = teardown.keep(await Server.as("admin", "admin"));
        browser = teardown.keep(await launchChromium());
    });
    hooks.after(() => teardown.close());

    for (const [what, cut] of Object.entries(CUTS)) {
        QUnit.test(`${what}: each order arrives once`, async (assert) => {
            const own = new Teardown();
            try {
                const shop = own.keep(await Shop.create(server));
                const range = own.keep(await Range.create(server, shop.code));
                const pantry = await range.addCategory("Pantry", "never");
                const product = await range.addProduct("Honey", pantry);
                await shop.count(product, 9);
                const gateway = own.keep(await Gateway.open());
                const configId = await shop.addTill(range.posCategoryId);
                const { url } = gateway;
                const till = own.keep(await Till.open(browser, configId, { url }));
                await till.becomes("live");
                // From the second time on the browser has all of the page: that is core's doing.
                await till.reload();
                await till.becomes("live");
                await walk(assert, { shop, gateway, till, product }, cut);
            } finally {
                await own.close();
            }
        });
    }
});
