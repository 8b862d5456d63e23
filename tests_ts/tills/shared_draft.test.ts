import { eventually } from "../browser/eventually";
import { Scene } from "../browser/scene";
import { openSharingTills, SharedDrafts } from "../browser/shared_drafts";
import type { Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

const STOCK = 9;
/** Milliseconds for a draft to be sent, told of and read by the other till. */
const TOLD = 10_000;
/** Milliseconds in which a till that was cut off is back. */
const RECOVERED = 75_000;
/** Milliseconds of looking on after all has arrived: an order that is sent twice comes late. */
const AFTERMATH = 3_000;

QUnit.module("a draft that two tills share", (hooks) => {
    const teardown = new Teardown();
    let scene: Scene;
    let lamp: Product;
    let bread: Product;
    let first: Till;
    let second: Till;
    let third: Till;

    hooks.before(async () => {
        scene = await Scene.open(teardown);
        const lighting = await scene.range.addCategory("Lighting", "never");
        lamp = await scene.range.addProduct("Lamp", lighting);
        bread = await scene.range.addProduct("Bread", lighting);
        await scene.shop.count(lamp, STOCK);
        await scene.shop.count(bread, STOCK);
        [first, second] = await openSharingTills(scene, teardown);
        third = await scene.openTill();
        await Promise.all([first, second, third].map((till) => till.becomes("live")));
    });
    hooks.after(() => teardown.close());

    async function show(product: Product, quantity: number, ...tills: Till[]): Promise<void> {
        await Promise.all(
            tills.map((till) => till.showsQuantity(product.templateId, quantity, TOLD))
        );
    }

    async function add(till: Till, product: Product, quantity: number): Promise<void> {
        for (let count = 1; count <= quantity; count++) {
            await till.add(product.templateId);
        }
    }

    /** @returns the uuid of an order that the first till has made and put away */
    async function saveDraft(...products: Product[]): Promise<string> {
        for (const product of products) {
            await first.add(product.templateId);
            await first.quantityInCart(product.templateId, 1);
        }
        const uuid = await new SharedDrafts(first).current();
        await new SharedDrafts(first).save();
        return uuid;
    }

    QUnit.test("counts once on each of them, and on no other", async (assert) => {
        const uuid = await saveDraft(lamp);
        await show(lamp, STOCK - 1, first, second);
        await show(lamp, STOCK, third);

        await new SharedDrafts(second).open(uuid);
        await add(second, lamp, 2);
        await second.quantityInCart(lamp.templateId, 3);
        await show(lamp, STOCK - 3, second);
        await new SharedDrafts(second).save();
        await show(lamp, STOCK - 3, first, second);
        await show(lamp, STOCK, third);

        await new SharedDrafts(first).open(uuid);
        await new SharedDrafts(second).open(uuid);
        await second.goToPay();
        await show(lamp, STOCK - 3, first, third);
        await second.validate();
        await show(lamp, STOCK - 3, first, second, third);
        await isPaidOnce(assert, uuid, [lamp.id]);
        assert.equal(await scene.shop.onHand(lamp), STOCK - 3);
        const left = await eventually(
            () => first.quantityInCart(lamp.templateId),
            (quantity) => quantity === 0,
            TOLD
        );
        assert.equal(left, 0);
        assert.ok(await first.isAtTheCart());
    });

    QUnit.test("paid on both, it is sold once", async (assert) => {
        const uuid = await saveDraft(bread);
        await new SharedDrafts(second).open(uuid);
        await new SharedDrafts(first).open(uuid);
        await first.goOffline();
        await second.payInCash();
        await show(bread, STOCK - 1, second, third);
        await first.payOffline();
        await first.goOnline();
        await first.becomes("live", RECOVERED);
        await show(bread, STOCK - 1, first, second, third);
        await first.page.waitForTimeout(AFTERMATH);
        await isPaidOnce(assert, uuid, [bread.id]);
        assert.equal(await scene.shop.onHand(bread), STOCK - 1);
    });

    QUnit.test("changed and paid without network, it arrives as it was paid", async (assert) => {
        const uuid = await saveDraft(lamp, bread);
        await show(bread, STOCK - 2, first, second);
        await new SharedDrafts(first).open(uuid);
        await first.goOffline();
        await takeOut(first, 1);
        await first.payOffline();
        // Has every till read the drafts that the server knows.
        await add(second, bread, 1);
        const other = await new SharedDrafts(second).current();
        await new SharedDrafts(second).save();
        await first.goOnline();
        await first.becomes("live", RECOVERED);
        await isPaidOnce(assert, uuid, [lamp.id]);
        await new SharedDrafts(second).open(other);
        await second.payInCash();
        await show(lamp, STOCK - 4, first, second, third);
        await show(bread, STOCK - 2, first, second, third);
        await first.page.waitForTimeout(AFTERMATH);
        await isPaidOnce(assert, uuid, [lamp.id]);
        assert.equal(await scene.shop.onHand(lamp), STOCK - 4);
        assert.equal(await scene.shop.onHand(bread), STOCK - 2);
    });

    QUnit.test("paid without network and reloaded, its payment is there", async (assert) => {
        const uuid = await saveDraft(lamp, bread);
        await new SharedDrafts(first).open(uuid);
        await first.goOffline();
        await takeOut(first, 0);
        await first.payOffline();
        await first.reload();
        await show(lamp, STOCK - 4, first);
        await show(bread, STOCK - 3, first);
        await first.goOnline();
        await first.becomes("live", RECOVERED);
        await isPaidOnce(assert, uuid, [bread.id]);
        await show(lamp, STOCK - 4, first, second, third);
        await show(bread, STOCK - 3, first, second, third);
        assert.equal(await scene.shop.onHand(bread), STOCK - 3);
    });

    QUnit.test("paid as it was, what the other till took out is sold", async (assert) => {
        const uuid = await saveDraft(lamp, bread);
        const lamps = await scene.shop.onHand(lamp);
        const loaves = await scene.shop.onHand(bread);
        await new SharedDrafts(second).open(uuid);
        await new SharedDrafts(first).open(uuid);
        await first.goOffline();
        await first.payOffline();
        await takeOut(second, 1);
        await new SharedDrafts(second).save();
        await first.goOnline();
        await first.becomes("live", RECOVERED);
        await isPaidOnce(assert, uuid, [lamp.id, bread.id]);
        assert.equal(await scene.shop.onHand(lamp), lamps - 1);
        assert.equal(await scene.shop.onHand(bread), loaves - 1);
    });

    QUnit.test("what the other till added is not paid, and waits there", async (assert) => {
        const uuid = await saveDraft(lamp);
        const lamps = await scene.shop.onHand(lamp);
        const loaves = await scene.shop.onHand(bread);
        await new SharedDrafts(second).open(uuid);
        await new SharedDrafts(first).open(uuid);
        await first.goOffline();
        await first.payOffline();
        await add(second, bread, 1);
        await new SharedDrafts(second).save();
        await first.goOnline();
        await first.becomes("live", RECOVERED);
        await isPaidOnce(assert, uuid, [lamp.id]);
        assert.equal(await scene.shop.onHand(lamp), lamps - 1);
        assert.equal(await scene.shop.onHand(bread), loaves);
        const [draft] = await scene.server.search<{ uuid: string }>(
            "pos.order",
            [
                ["lines.product_id", "=", bread.id],
                ["state", "=", "draft"],
            ],
            ["uuid"]
        );
        await new SharedDrafts(second).open(draft?.uuid ?? "");
        await second.payInCash();
        await isPaidOnce(assert, draft?.uuid ?? "", [bread.id]);
        assert.equal(await scene.shop.onHand(bread), loaves - 1);
    });

    QUnit.test("what the other till deleted is sold", async (assert) => {
        const uuid = await saveDraft(lamp);
        const lamps = await scene.shop.onHand(lamp);
        await new SharedDrafts(first).open(uuid);
        await first.goOffline();
        await first.payOffline();
        const [draft] = await scene.server.search<{ id: number }>(
            "pos.order",
            [["uuid", "=", uuid]],
            ["id"]
        );
        await scene.server.call("pos.order", "action_pos_order_cancel", [[draft?.id]]);
        await first.goOnline();
        await first.becomes("live", RECOVERED);
        await isPaidOnce(assert, uuid, [lamp.id]);
        assert.equal(await scene.shop.onHand(lamp), lamps - 1);
    });

    QUnit.test("nobody is said to have changed what was paid", async (assert) => {
        const unjudged = await scene.server.search("pos.stock.exception", [
            ["kind", "=", "unjudged"],
            ["config_id", "in", scene.shop.configIds],
        ]);
        assert.deepEqual(unjudged, []);
    });

    /** Of two lines the one with this index, from above. */
    async function takeOut(till: Till, index: number): Promise<void> {
        const lines = till.page.locator(".order-container .orderline");
        await lines.nth(1).waitFor();
        await lines.nth(index).click();
        await till.page.keyboard.press("Backspace");
        await till.page.keyboard.press("Backspace");
        await lines.nth(1).waitFor({ state: "detached" });
    }

    interface PaidOrder {
        readonly id: number;
        readonly state: string;
    }

    /** By the server's books: with one payment, and with these products and nothing else. */
    async function isPaidOnce(
        assert: Assert,
        uuid: string,
        products: readonly number[]
    ): Promise<void> {
        const { server } = scene;
        const look = (): Promise<PaidOrder[]> =>
            server.search("pos.order", [["uuid", "=", uuid]], ["state"]);
        const orders = await eventually(look, ([order]) => order?.state === "paid", RECOVERED);
        assert.deepEqual(
            orders.map(({ state }) => state),
            ["paid"]
        );
        const ofOrder = [["order_id", "=", orders[0]?.id]];
        const lines = await server.search<{ product_id: number }>("pos.order.line", ofOrder, [
            "product_id",
        ]);
        assert.deepEqual(
            lines.map(({ product_id }) => product_id),
            products
        );
        const payments = await server.search("pos.payment", [
            ["pos_order_id", "=", orders[0]?.id],
            ["is_change", "=", false],
        ]);
        assert.equal(payments.length, 1);
    }
});
