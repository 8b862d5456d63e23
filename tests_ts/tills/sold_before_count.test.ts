import { eventually } from "../browser/eventually";
import { exceptionsOf } from "../browser/exceptions";
import { Scene } from "../browser/scene";
import { ServerError, type Server } from "../browser/server";
import type { Product, Shop } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

/** Milliseconds in which a till notices that nothing comes any more, and that it does again. */
const NOTICED = 60_000;
/** Milliseconds from which on a sale counts as late. */
const LATE = 62_000;

interface Exception {
    readonly id: number;
    readonly kind: string;
    readonly state: string;
    readonly counted_twice: number;
    readonly counted_quantity: number;
    readonly sold_at: string;
    readonly counted_at: string;
    readonly arrived_at: string;
    readonly count_story: string;
}

const FIELDS = [
    ["kind", "state", "count_story", "counted_twice", "counted_quantity"],
    ["sold_at", "counted_at", "arrived_at"],
].flat();

QUnit.module("exception 'counted': a sale made offline before a count", (hooks) => {
    const teardown = new Teardown();
    let server: Server;
    let shop: Shop;
    let lamp: Product;
    let till: Till;

    hooks.before(async () => {
        const scene = await Scene.open(teardown);
        ({ server, shop } = scene);
        lamp = await scene.stock("Lamp", "never", 5);
        till = await scene.openTill();
        await till.becomes("live");
    });
    hooks.after(() => teardown.close());

    async function exceptions(): Promise<Exception[]> {
        return await exceptionsOf<Exception>(shop, lamp, FIELDS);
    }

    QUnit.test("is recorded with both times, and corrected by one click", async (assert) => {
        await till.goOffline();
        await till.becomes("delayed", NOTICED);
        await till.add(lamp.templateId);
        await till.add(lamp.templateId);
        await till.payOffline();
        const soldAt = Date.now();
        await shop.count(lamp, 3);
        assert.equal(await shop.onHand(lamp), 3, "two had left when they were counted");
        await new Promise((resolve) => setTimeout(resolve, LATE - (Date.now() - soldAt)));

        await till.goOnline();
        const found = await eventually(exceptions, ({ length }) => length > 0, NOTICED);
        assert.equal(await shop.onHand(lamp), 1, "the sale took them once more");
        const [exception] = found;
        assert.equal(found.length, 1, "and nothing is called short");
        assert.equal(exception?.kind, "counted");
        assert.deepEqual([exception?.counted_twice, exception?.counted_quantity], [2, 3]);
        const times = [exception?.sold_at, exception?.counted_at, exception?.arrived_at];
        assert.deepEqual(times, [...times].sort(), "sold, counted, arrived");
        assert.ok(exception?.count_story.includes(`at Till 1 ${shop.code}`));
        await till.showsQuantity(lamp.templateId, 1, NOTICED);

        const correct = (): Promise<unknown> =>
            server.call("pos.stock.exception", "action_correct", [[exception?.id]]);
        const clicks = await Promise.allSettled([correct(), correct(), correct()]);
        const refusals = clicks.flatMap((click) =>
            click.status === "rejected" ? [click.reason as unknown] : []
        );
        assert.equal(refusals.length, 2, "one of three clicks at once counts");
        assert.ok(refusals.every((reason) => reason instanceof ServerError));
        assert.equal(await shop.onHand(lamp), 3, "what was counted");
        await till.showsQuantity(lamp.templateId, 3, NOTICED);
        const [settled] = await exceptions();
        assert.equal(settled?.state, "resolved");
    });
});
