import type { TwoShops } from "./two_shops";
import { CORNER_STOCK, STATION_STOCK } from "./two_shops";
import { ServerError } from "../browser/server";

/** Milliseconds within which a change has to be on the screens; normally it takes a tenth of it. */
const LIMIT = 10_000;

/** Moves stock, proves that it has moved, and fails. */
const FAILING_COUNT = `
quants = env["stock.quant"].with_context(inventory_mode=True)
quant = quants.create({"product_id": %product, "location_id": %location, "inventory_quantity": 999})
quant.action_apply_inventory()
raise UserError("Moved to %s, then failed" % quant.quantity)
`;

/** What happens to the stock elsewhere is on the tills it concerns, and nowhere else. */
export function testBackOffice(shops: TwoShops): void {
    QUnit.test("a badge shows the stock of its own shop floor", async (assert) => {
        const { first, second, other, tea, advice } = shops;
        const corner = { quantity: String(CORNER_STOCK), state: "ok" };
        assert.deepEqual(await first.badge(tea.templateId), corner);
        assert.deepEqual(await second.badge(tea.templateId), corner);
        assert.deepEqual(await other.badge(tea.templateId), {
            quantity: String(STATION_STOCK),
            state: "ok",
        });
        assert.equal(await first.badgeOf(advice.templateId).count(), 0, "a service has no badge");
    });

    QUnit.test("the indicator reads live, with the place and a growing version", async (assert) => {
        const { first, other, corner, station, milk } = shops;
        const before = await first.indicator();
        assert.equal(before.state, "live");
        assert.ok(before.location.endsWith(`Floor ${corner.code}`), before.location);
        assert.ok((await other.indicator()).location.endsWith(`Floor ${station.code}`));
        await corner.count(milk, 3);
        await first.showsQuantity(milk.templateId, 3, LIMIT);
        const after = await first.indicator();
        assert.equal(after.state, "live");
        assert.ok(after.version > before.version, `${before.version} to ${after.version}`);
        assert.deepEqual(await first.badge(milk.templateId), { quantity: "3", state: "low" });
    });

    QUnit.test("a count changes the badges of both tills, without a reload", async (assert) => {
        const { first, second, other, corner, station, tea, milk } = shops;
        const elsewhere = await other.indicator();
        const counts: [place: string, locationId: number, counted: number, total: number][] = [
            ["on the floor", corner.floorId, 12, 12],
            ["in the fridge on it", corner.fridgeId, 30, 42],
            ["on the floor again", corner.floorId, 0, 30],
        ];
        await corner.count(tea, 500, corner.backroomId);
        for (const [place, locationId, counted, total] of counts) {
            const shown = Promise.all(
                [first, second].map((till) => till.showsQuantity(tea.templateId, total, LIMIT))
            );
            await corner.count(tea, counted, locationId);
            const committed = performance.now();
            const latencies = (await shown).map((at) => `${Math.round(at - committed)} ms`);
            assert.ok(true, place);
            console.log(`# a count ${place} is on the screens after ${latencies.join(" and ")}`);
        }
        // Once it has heard of its own news, the other shop's till has heard all before.
        await station.count(milk, 4);
        await other.showsQuantity(milk.templateId, 4, LIMIT);
        assert.equal((await other.badge(tea.templateId)).quantity, String(STATION_STOCK));
        assert.equal((await other.indicator()).version, elsewhere.version + 1);
    });

    QUnit.test("a back office transaction that fails changes nothing", async (assert) => {
        const { first, second, server, corner, bread, milk } = shops;
        const [model] = await server.search("ir.model", [["model", "=", "stock.quant"]]);
        const action = await server.create("ir.actions.server", {
            name: `Failing count ${corner.code}`,
            model_id: model?.id,
            state: "code",
            code: FAILING_COUNT.replace("%product", String(bread.id)).replace(
                "%location",
                String(corner.floorId)
            ),
        });
        const before = await first.indicator();
        await assert.rejects(
            server.call("ir.actions.server", "run", [[action]]),
            (error: unknown) =>
                error instanceof ServerError && error.message === "Moved to 999.0, then failed"
        );
        await corner.count(milk, 5);
        await Promise.all([first, second].map((till) => till.showsQuantity(milk.templateId, 5)));
        assert.equal((await first.badge(bread.templateId)).quantity, String(CORNER_STOCK));
        assert.equal((await second.badge(bread.templateId)).quantity, String(CORNER_STOCK));
        assert.equal((await first.indicator()).version, before.version + 1, "one change only");
        await server.call("ir.actions.server", "unlink", [[action]]);
    });
}
