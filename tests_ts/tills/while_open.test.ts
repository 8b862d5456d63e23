import { Scene } from "../browser/scene";
import type { Shop, Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

/** Milliseconds between two keys of a person. */
const PERSON = 250;

QUnit.module("an order that is open for a while", (hooks) => {
    const teardown = new Teardown();
    let shop: Shop;
    let lamp: Product;
    let candle: Product;
    let barcode: string;
    let first: Till;
    let second: Till;

    hooks.before(async () => {
        const scene = await Scene.open(teardown);
        const { range } = scene;
        ({ shop } = scene);
        const lighting = await range.addCategory("Lighting", "never");
        lamp = await range.addProduct("Lamp", lighting);
        barcode = `CANDLE${shop.code}`;
        candle = await range.addProduct("Candle", lighting, { barcode });
        await shop.count(lamp, 2);
        await shop.count(candle, 5);
        first = await scene.openTill();
        second = await scene.openTill();
        await Promise.all([first, second].map((till) => till.becomes("live")));
    });
    hooks.after(() => teardown.close());

    /**
     * As a scanner does, which ends with Enter. In the page: keys that come over the wire are apart for
     * longer than core waits for the next one of a scan, as soon as the machine is busy.
     */
    async function scan(till: Till, code: string): Promise<void> {
        await till.page.evaluate((keys) => {
            for (const key of keys) {
                const event = new KeyboardEvent("keydown", { key, bubbles: true });
                (document.activeElement ?? document.body).dispatchEvent(event);
            }
        }, code.split("").concat("Enter"));
    }

    QUnit.test("says what another till has sold of it, and leads there", async (assert) => {
        for (const till of [first, second]) {
            await till.add(lamp.templateId);
            await till.quantityInCart(lamp.templateId, 1);
            await till.add(lamp.templateId);
            await till.quantityInCart(lamp.templateId, 2);
        }
        await second.payInCash();
        await first.notice.counts(1);
        await first.notice.lineSays(lamp.id, -2);
        await first.notice.follow();
        const { productId, shortBy, actions } = await first.dialog.read();
        assert.deepEqual([productId, shortBy, actions], [lamp.id, 2, ["remove", "cancel"]]);
        await first.dialog.answer("cancel");
        await first.notice.counts(1);
        await first.tryToPay();
        await first.dialog.read();
        await first.dialog.answer("remove");
        await first.notice.isGone();
        assert.ok(await first.isAtTheCart(), "nothing is left to be paid");
        assert.equal(await first.quantityInCart(lamp.templateId), 0);
    });

    QUnit.test("a scan while a question is open waits for its answer, once", async (assert) => {
        await first.add(lamp.templateId);
        await first.dialog.read();
        await scan(first, barcode);
        await first.page.waitForTimeout(500);
        await first.dialog.read();
        assert.equal(await first.quantityInCart(candle.templateId), 0, "it answered nothing");
        await first.page.keyboard.press("Escape");
        await first.quantityInCart(candle.templateId, 1);
        await first.page.waitForTimeout(500);
        assert.equal(await first.quantityInCart(candle.templateId), 1);
        assert.equal(await first.quantityInCart(lamp.templateId), 0);
    });

    QUnit.test("a typed number is one question, and Enter its first answer", async (assert) => {
        await first.page.keyboard.type("12", { delay: PERSON });
        await first.quantityInCart(candle.templateId, 12);
        const { shortBy, actions } = await first.dialog.read();
        assert.deepEqual([shortBy, actions], [7, ["set-to-available", "cancel"]]);
        await first.page.keyboard.press("Enter");
        await first.quantityInCart(candle.templateId, 5);
        await first.payInCash();
        assert.equal(await shop.onHand(candle), 0);
    });
});
