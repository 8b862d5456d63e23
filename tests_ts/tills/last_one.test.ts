import { launchChromium } from "../browser/chromium";
import { Range } from "../browser/range";
import { Server } from "../browser/server";
import { Shop, type Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import { Till } from "../browser/till";

/** Milliseconds of looking on: what is let go is drawn by then. */
const AFTERMATH = 5_000;

QUnit.module("two tills, one last unit", (hooks) => {
    const teardown = new Teardown();
    let shop: Shop;
    let lamp: Product;
    let first: Till;
    let second: Till;

    hooks.before(async () => {
        const server = teardown.keep(await Server.as("admin", "admin"));
        shop = teardown.keep(await Shop.create(server));
        const range = teardown.keep(await Range.create(server, shop.code));
        lamp = await range.addProduct("Lamp", await range.addCategory("Lighting", "never"));
        await shop.count(lamp, 1);
        const browser = teardown.keep(await launchChromium());
        const open = async (): Promise<Till> =>
            await Till.open(browser, await shop.addTill(range.posCategoryId));
        first = await open();
        second = await open();
        await Promise.all([first, second].map((till) => till.hearsBy("websocket")));
    });
    hooks.after(() => teardown.close());

    QUnit.test("who goes to pay first has it, the other one is told who does", async (assert) => {
        await Promise.all([first, second].map((till) => till.add(lamp.templateId)));
        await Promise.all([first, second].map((till) => till.showsQuantity(lamp.templateId, 0)));
        await first.goToPay();
        await second.lineSays(lamp.id, -1);
        assert.equal((await second.badge(lamp.templateId)).quantity, "0", "and not below nothing");
        await second.tryToPay();
        const { productId, shortBy, actions } = await second.dialog.read();
        assert.deepEqual([productId, shortBy, actions], [lamp.id, 1, ["remove", "cancel"]]);
        assert.deepEqual(
            await second.dialog.holders(),
            [`1 being paid at Till 1 ${shop.code}`],
            "it says which till has it"
        );
        await second.dialog.answer("cancel");
        assert.ok(await second.isAtTheCart(), "nothing was paid");
    });

    QUnit.test("a till that is reloaded while it is paid has it still", async (assert) => {
        await first.reload();
        await first.becomes("live");
        await second.page.waitForTimeout(AFTERMATH);
        await second.tryToPay();
        assert.equal((await second.dialog.read()).shortBy, 1);
        await second.dialog.answer("cancel");
    });

    QUnit.test("who leaves the payment lets it go, and the other one can pay", async (assert) => {
        await first.backToCart();
        await second.lineSays(lamp.id, 0);
        await second.payInCash();
        await first.showsQuantity(lamp.templateId, -1);
        assert.equal(await shop.onHand(lamp), 0);
    });

    QUnit.test("offline the till decides by what it knows", async (assert) => {
        await first.goOffline();
        await first.tryToPay();
        assert.equal((await first.dialog.read()).shortBy, 1);
        await first.dialog.answer("cancel");
        assert.ok(await first.isAtTheCart());
    });
});
