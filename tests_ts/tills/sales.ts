import { eventually } from "../browser/eventually";
import type { TwoShops } from "./two_shops";
import { CORNER_STOCK } from "./two_shops";

/** Milliseconds for what is paid to be sent and posted. */
const ARRIVED = 20_000;

/** What one till sells is missing on the other. */
export function testSales(shops: TwoShops): void {
    QUnit.test("a sale on one till changes the badge of the other", async (assert) => {
        const { first, second, other, corner, bread } = shops;
        const elsewhere = await other.badge(bread.templateId);
        await first.add(bread.templateId);
        await first.add(bread.templateId);
        await first.showsQuantity(bread.templateId, CORNER_STOCK - 2);
        assert.equal(
            (await second.badge(bread.templateId)).quantity,
            String(CORNER_STOCK),
            "what is in a cart is still on the shelf"
        );
        await first.payInCash();
        await second.showsQuantity(bread.templateId, CORNER_STOCK - 2);
        assert.equal(await corner.onHand(bread), CORNER_STOCK - 2, "as the server counts");
        await first.showsQuantity(bread.templateId, CORNER_STOCK - 2);
        assert.deepEqual(await other.badge(bread.templateId), elsewhere);
    });

    QUnit.test("sales on both tills at once add up", async (assert) => {
        const { first, second, corner, bread } = shops;
        const left = (await corner.onHand(bread)) - 2;
        await Promise.all(
            [first, second].map(async (till) => {
                await till.add(bread.templateId);
                await till.payInCash();
            })
        );
        const onHand = await eventually(
            () => corner.onHand(bread),
            (quantity) => quantity === left,
            ARRIVED
        );
        assert.equal(onHand, left);
        await corner.openInventory();
        await Promise.all(
            [first, second].map((till) => till.showsQuantity(bread.templateId, left))
        );
    });
}
