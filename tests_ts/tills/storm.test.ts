import { BusyShop } from "../browser/busy_shop";
import { controlServer } from "../browser/control";
import { Scene } from "../browser/scene";
import { weather } from "../browser/storm";
import { Teardown } from "../browser/teardown";

const STOCK = 500;

QUnit.module("two tills sell while the server dies and its database is restarted", (hooks) => {
    const teardown = new Teardown();
    hooks.after(async () => {
        await teardown.close();
        // Core's bus sleeps for 50 seconds when its database was gone: the next test needs it.
        await controlServer("kill");
        await controlServer("start");
    });

    QUnit.test("every paid order arrives exactly once", async (assert) => {
        const shop = await BusyShop.open(await Scene.open(teardown), 2, STOCK);
        await weather(shop, 2);
        await shop.checkAll(assert);
        assert.ok(shop.sold >= 4, `it was about something: ${shop.sold} sales`);
    });
});
