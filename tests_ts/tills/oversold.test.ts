import { eventually } from "../browser/eventually";
import { exceptionsOf } from "../browser/exceptions";
import { paidOrders } from "../browser/paid";
import { Scene } from "../browser/scene";
import type { Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

/** Milliseconds in which a till has to notice, whatever it is. */
const NOTICED = 60_000;
/** Milliseconds until all have been told after they were cut off. */
const RECOVERED = 75_000;
/** Milliseconds for which the tills are away: the ages that are noted are at least as long. */
const AWAY = 5_000;

interface Exception {
    readonly kind: string;
    readonly device: string;
    readonly seen: string;
    readonly figure_seen: number;
    readonly age_seen: number;
    readonly short_by: number;
}

QUnit.module("two tills sell the same unit while both are cut off", (hooks) => {
    const teardown = new Teardown();
    let scene: Scene;
    let lamp: Product;
    let tills: Till[];

    hooks.before(async () => {
        scene = await Scene.open(teardown);
        lamp = await scene.stock("Lamp", "warn", 1);
        tills = [await scene.openTill(), await scene.openTill()];
        await Promise.all(tills.map((till) => till.becomes("live")));
    });
    hooks.after(() => teardown.close());

    async function exceptions(expected: number): Promise<Exception[]> {
        const look = (): Promise<Exception[]> =>
            exceptionsOf<Exception>(scene.shop, lamp, [
                "kind",
                "device",
                "seen",
                "figure_seen",
                "age_seen",
                "short_by",
            ]);
        return await eventually(look, ({ length }) => length >= expected, NOTICED);
    }

    QUnit.test("no order is lost, and all of it is told", async (assert) => {
        await Promise.all(tills.map((till) => till.goOffline()));
        await Promise.all(tills.map((till) => till.becomes("delayed", NOTICED)));
        const [first] = tills;
        await first?.page.waitForTimeout(AWAY);
        const sold: string[] = [];
        for (const till of tills) {
            for (const left of [0, -1]) {
                await till.add(lamp.templateId);
                if (left < 0) {
                    await till.dialog.answer("continue");
                    await till.quantityInCart(lamp.templateId, 1);
                }
                sold.push(till.openOrder());
                await till.payOffline();
                await till.showsQuantity(lamp.templateId, left);
            }
        }

        await Promise.all(tills.map((till) => till.goOnline()));
        await Promise.all(tills.map((till) => till.becomes("live", RECOVERED)));
        assert.deepEqual(await paidOrders(scene.shop, sold.length, NOTICED), sold.sort());
        assert.equal(await scene.shop.onHand(lamp), -3, "as many as there are too few");
        // Both have sent at one moment.
        await scene.shop.openInventory();
        await Promise.all(tills.map((till) => till.showsQuantity(lamp.templateId, -3, RECOVERED)));
        const found = await exceptions(3);
        assert.deepEqual([...new Set(found.map(({ short_by }) => short_by))], [1]);
        assert.equal(found.length, 3, "for one there was enough");
        assert.equal(new Set(found.map(({ device }) => device)).size, 2, "both tills are named");
        const isDated = ({ seen, age_seen }: Exception): boolean =>
            seen === "figure" && age_seen >= AWAY / 1000;
        assert.ok(found.every(isDated), JSON.stringify(found));
        const kinds = new Set(found.map(({ kind }) => kind));
        assert.deepEqual([...kinds], ["offline"], "whatever the cashier was asked");
    });
});
