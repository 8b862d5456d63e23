import type { Browser } from "playwright-core";
import { launchChromium } from "../browser/chromium";
import { letHoldsRunOut } from "../browser/holds";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop, type Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import { Till } from "../browser/till";

/** Milliseconds for a hold to be asked for, published and drawn. */
const HELD = 5_000;

QUnit.module("how a hold ends", (hooks) => {
    const teardown = new Teardown();
    let server: Server;
    let browser: Browser;
    let shop: Shop;
    let lamp: Product;
    let configs: number[];
    let first: Till;
    let second: Till;

    hooks.before(async () => {
        server = teardown.keep(await Server.as("admin", "admin"));
        shop = teardown.keep(await Shop.create(server));
        const range = teardown.keep(await Range.create(server, shop.code));
        lamp = await range.addProduct("Lamp", await range.addCategory("Lighting", "never"));
        await shop.count(lamp, 3);
        browser = teardown.keep(await launchChromium());
        configs = [
            await shop.addTill(range.posCategoryId),
            await shop.addTill(range.posCategoryId),
        ];
        first = await Till.open(browser, configs[0] ?? 0);
        second = await Till.open(browser, configs[1] ?? 0);
        await Promise.all([first, second].map((till) => till.becomes("live")));
    });
    hooks.after(() => teardown.close());

    QUnit.test("the other till shows what is left, and who is paying", async (assert) => {
        await first.add(lamp.templateId);
        await first.goToPay();
        await second.showsQuantity(lamp.templateId, 2, HELD);
        await second.add(lamp.templateId);
        await second.add(lamp.templateId);
        await second.showsQuantity(lamp.templateId, 0);
        await second.add(lamp.templateId);
        const { shortBy } = await second.dialog.read();
        assert.equal(shortBy, 1);
        const [holder = ""] = await second.dialog.holders();
        assert.ok(holder.startsWith("1 being paid at Till 1"), holder);
        await second.dialog.answer("cancel");
    });

    QUnit.test("who parks the order lets it go", async (assert) => {
        await first.showOrders();
        await second.showsQuantity(lamp.templateId, 1, HELD);
        assert.ok(true, "three less the two in this till's own cart");
    });

    QUnit.test("a till that crashes keeps it until it has run out", async (assert) => {
        await first.resumeOrder();
        await first.goToPay();
        await second.showsQuantity(lamp.templateId, 0, HELD);
        await first.close();
        await second.add(lamp.templateId);
        assert.equal((await second.dialog.read()).shortBy, 1, "somebody may still be paying");
        await second.dialog.answer("cancel");
        await letHoldsRunOut(server, configs[0] ?? 0);
        await second.refresh();
        await second.showsQuantity(lamp.templateId, 1, HELD);
        await second.add(lamp.templateId);
        await second.payInCash();
        assert.equal(await shop.onHand(lamp), 0);
    });
});
