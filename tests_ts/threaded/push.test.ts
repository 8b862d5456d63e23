import { launchChromium } from "../browser/chromium";
import { Pulls } from "../browser/pulls";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import { Till } from "../browser/till";

QUnit.module("a server without workers", (hooks) => {
    const teardown = new Teardown();
    hooks.after(() => teardown.close());

    QUnit.test("pushes what one till sells to the other", async (assert) => {
        const server = teardown.keep(await Server.as("admin", "admin"));
        const shop = teardown.keep(await Shop.create(server));
        const range = teardown.keep(await Range.create(server, shop.code));
        const soap = await range.addProduct("Soap", await range.addCategory("Bath", "never"));
        await shop.count(soap, 2);
        const browser = teardown.keep(await launchChromium());
        const first = await Till.open(browser, await shop.addTill(range.posCategoryId));
        const second = await Till.open(browser, await shop.addTill(range.posCategoryId));
        for (const till of [first, second]) {
            await till.hearsBy("websocket", 30_000);
        }
        const pulls = new Pulls(second);
        await pulls.catchUp();
        const { version } = await second.indicator();
        const asked = await pulls.during(async () => {
            await first.add(soap.templateId);
            await first.payInCash();
            await second.showsQuantity(soap.templateId, 1);
            // The claim and the sale.
            await second.hasVersion(version + 2);
            await shop.count(soap, 5);
            await Promise.all(
                [first, second].map((till) => till.showsQuantity(soap.templateId, 5))
            );
        });
        assert.equal(asked, 0, "all of it was pushed");
        assert.deepEqual([...first.errors, ...second.errors], []);
    });
});
