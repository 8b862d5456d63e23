import type { TwoShops } from "./two_shops";

/** Where the rule is "never", a till does not take what the shop floor has not. */
export function testRefusals(shops: TwoShops): void {
    const shortage = (): object => ({
        productId: shops.lamp.id,
        shortBy: 1,
        decidedBy: shops.never.name,
        actions: ["cancel"],
    });

    QUnit.test("the last one goes into the cart, one more does not", async (assert) => {
        const { first, lamp } = shops;
        assert.deepEqual(await first.badge(lamp.templateId), { quantity: "1", state: "low" });
        await first.add(lamp.templateId);
        await first.showsQuantity(lamp.templateId, 0);
        assert.equal((await first.badge(lamp.templateId)).state, "out");
        await first.add(lamp.templateId);
        assert.deepEqual(await first.dialog.read(), shortage());
        await first.dialog.answer("cancel");
        assert.equal(await first.quantityInCart(lamp.templateId), 1);
    });

    QUnit.test("what one till sold last, the other cannot sell", async (assert) => {
        const { first, second, lamp } = shops;
        await first.payInCash();
        await second.showsQuantity(lamp.templateId, 0);
        await second.add(lamp.templateId);
        assert.deepEqual(await second.dialog.read(), shortage());
        await second.dialog.answer("cancel");
        assert.equal(await second.quantityInCart(lamp.templateId), 0);
    });

    QUnit.test("what was booked in since can be sold at once", async (assert) => {
        const { second, corner, lamp } = shops;
        await corner.count(lamp, 2);
        await second.showsQuantity(lamp.templateId, 2);
        await second.add(lamp.templateId);
        assert.equal(await second.quantityInCart(lamp.templateId, 1), 1);
        await second.payInCash();
        await second.showsQuantity(lamp.templateId, 1);
        assert.equal(await corner.onHand(lamp), 1);
    });

    QUnit.test("a service is sold under any rule", async (assert) => {
        const { second, advice } = shops;
        await second.add(advice.templateId);
        await second.add(advice.templateId);
        assert.equal(await second.quantityInCart(advice.templateId, 2), 2);
        await second.payInCash();
    });
}
