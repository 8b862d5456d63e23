import { CASHIER, People } from "../browser/people";
import { eventually } from "../browser/eventually";
import { exceptionsOf } from "../browser/exceptions";
import { Scene } from "../browser/scene";
import type { Server } from "../browser/server";
import type { Shop, Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

/** Milliseconds for a sale to arrive and to be judged. */
const JUDGED = 20_000;

interface Stored {
    readonly sold_at: string;
    readonly lines: readonly unknown[];
}

interface Exception {
    readonly kind: string;
    readonly cashier: string;
    readonly device: string;
    readonly seen: string;
    readonly figure_seen: number;
    readonly age_seen: number;
    readonly choice_seen: string | false;
    readonly decided_by: string;
}

QUnit.module("what the cashier saw", (hooks) => {
    const teardown = new Teardown();
    let server: Server;
    let shop: Shop;
    let lamp: Product;
    let bread: Product;
    let milk: Product;
    let till: Till;

    hooks.before(async () => {
        const scene = await Scene.open(teardown);
        ({ server, shop } = scene);
        const people = teardown.keep(new People(server, shop.code));
        const [login, password] = await people.add("Robin", CASHIER);
        lamp = await scene.stock("Lamp", "warn", 1);
        bread = await scene.stock("Bread", "never", 1);
        milk = await scene.stock("Milk", "never", 5);
        till = await scene.openTill({ login, password });
        await till.becomes("live");
    });
    hooks.after(() => teardown.close());

    async function exceptionOf(product: Product): Promise<Exception | undefined> {
        const look = async (): Promise<Exception | undefined> => {
            const [exception] = await exceptionsOf<Exception>(shop, product, [
                "kind",
                "cashier",
                "device",
                "decided_by",
                "choice_seen",
                "seen",
                "figure_seen",
                "age_seen",
            ]);
            return exception;
        };
        return await eventually(look, (exception) => exception !== undefined, JUDGED);
    }

    QUnit.test("is on the exception, also after a reload", async (assert) => {
        await till.add(lamp.templateId);
        await till.quantityInCart(lamp.templateId, 1);
        await till.add(lamp.templateId);
        await till.dialog.read();
        await till.dialog.answer("continue");
        await till.quantityInCart(lamp.templateId, 2);
        await till.reload();
        await till.becomes("live");
        await till.quantityInCart(lamp.templateId, 2);
        await till.payInCash();
        const exception = await exceptionOf(lamp);
        assert.equal(exception?.kind, "warned");
        assert.equal(exception?.cashier, `Robin ${shop.code}`);
        assert.equal(exception?.device, `Till 1 ${shop.code}`);
        assert.equal(exception?.decided_by, `Lamp ${shop.code}`);
        assert.deepEqual([exception?.seen, exception?.figure_seen], ["figure", 1]);
        assert.ok((exception?.age_seen ?? 999) < 90, "a live figure");
        assert.equal(exception?.choice_seen, "proceed");
    });

    QUnit.test("names a till that sold offline what was gone", async (assert) => {
        await till.goOffline();
        await shop.count(bread, 0);
        await till.becomes("delayed", 60_000);
        await till.add(bread.templateId);
        await till.payOffline();
        await till.goOnline();
        const exception = await exceptionOf(bread);
        assert.equal(exception?.kind, "offline");
        assert.equal(exception?.cashier, `Robin ${shop.code}`);
        assert.deepEqual([exception?.seen, exception?.figure_seen], ["figure", 1]);
        assert.equal(exception?.choice_seen, false, "nobody was asked");
    });

    QUnit.test("an order of which there is enough tells when it was sold only", async (assert) => {
        await till.add(milk.templateId);
        await till.payInCash();
        const [line] = await server.search<{ id: number; order_id: number }>(
            "pos.order.line",
            [["product_id", "=", milk.id]],
            ["order_id"]
        );
        const [order] = await server.search<{ id: number; stock_evidence: Stored }>(
            "pos.order",
            [["id", "=", line?.order_id ?? 0]],
            ["stock_evidence"]
        );
        const evidence = order?.stock_evidence;
        assert.deepEqual(evidence?.lines, []);
        const soldAt = Date.parse(`${(evidence?.sold_at ?? "").replace(" ", "T")}Z`);
        assert.ok(Math.abs(Date.now() - soldAt) < 60_000, evidence?.sold_at);
    });
});
