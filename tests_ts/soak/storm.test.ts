import { BusyShop } from "../browser/busy_shop";
import { Scene } from "../browser/scene";
import { weather } from "../browser/storm";
import { Teardown } from "../browser/teardown";

const TILLS = 5;
const BLOWS = 8;
const STOCK = 2_000;

QUnit.module(`${TILLS} tills sell in a storm`, (hooks) => {
    const teardown = new Teardown();
    hooks.after(() => teardown.close());

    QUnit.test(`after ${BLOWS} blows every paid order is there once`, async (assert) => {
        const shop = await BusyShop.open(await Scene.open(teardown), TILLS, STOCK);
        await weather(shop, BLOWS);
        await shop.checkAll(assert);
        assert.ok(shop.sold > TILLS * BLOWS, `it was about something: ${shop.sold} sales`);
        console.log(`# ${shop.sold} sales on ${TILLS} tills, ${BLOWS} blows`);
    });
});
