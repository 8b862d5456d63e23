import { eventually } from "../browser/eventually";
import { Scene } from "../browser/scene";
import type { Product } from "../browser/shop";
import { tap } from "../browser/taps";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

const PRODUCTS = 10;
/** Times that each of them is tapped. */
const ROUNDS = 5;

QUnit.module("what a sale costs at a till", (hooks) => {
    const teardown = new Teardown();
    const products: Product[] = [];
    let till: Till;
    /** What was asked of the server: `model/method`, by the RPC's address. */
    let asked: string[] = [];
    let units = 0;

    hooks.before(async () => {
        const scene = await Scene.open(teardown);
        for (let number = 1; number <= PRODUCTS; number += 1) {
            products.push(await scene.stock(`Cup ${number}`, "never", 1_000));
        }
        till = await scene.openTill();
        await till.becomes("live");
        till.page.on("request", (request) => {
            asked.push(new URL(request.url()).pathname.replace("/web/dataset/call_kw/", ""));
        });
    });
    hooks.after(() => teardown.close());

    /** A till that was connected just now asks once more, at a random moment of the next five seconds. */
    async function untilQuiet(): Promise<void> {
        const isQuiet = async (): Promise<boolean> => {
            asked = [];
            await till.page.waitForTimeout(6_000);
            return !asked.some(isOurs);
        };
        await eventually(isQuiet, Boolean, 40_000);
    }

    /** @returns what was asked of the server meanwhile, and a second after it */
    async function askedBy(deed: () => Promise<void>): Promise<string[]> {
        // The next question by itself comes a minute after this one.
        await till.refresh();
        await untilQuiet();
        asked = [];
        await deed();
        await till.page.waitForTimeout(1_000);
        return [...asked];
    }

    async function tapAll(): Promise<void> {
        for (let round = 0; round < ROUNDS; round += 1) {
            units += PRODUCTS;
            await tap(till.page, ids(), units);
        }
    }

    const ids = (): number[] => products.map(({ templateId }) => templateId);

    QUnit.test("50 additions ask the server what they ask in plain Odoo", async (assert) => {
        const guarded = await askedBy(tapAll);
        assert.deepEqual(guarded.filter(isOurs), []);
        const plain = await askedBy(async () => {
            await till.page.evaluate(setGuarded, false);
            await tapAll();
            await till.page.evaluate(setGuarded, true);
        });
        assert.deepEqual([...new Set(guarded)], [...new Set(plain)]);
    });

    QUnit.test("going to pay asks once, and going back once", async (assert) => {
        const going = await askedBy(() => till.goToPay());
        assert.deepEqual(going.filter(isOurs), ["pos.config/claim_stock"]);
        asked = [];
        await till.backToCart();
        await till.page.waitForTimeout(1_000);
        assert.deepEqual(asked.filter(isOurs), ["pos.config/release_stock"]);
    });
});

const isOurs = (path: string): boolean => /_stock|own_reservations/.test(path);

/** Runs in the page. Without its desk a till sells as plain Odoo does. */
async function setGuarded(isGuarded: boolean): Promise<void> {
    const page = window as unknown as { posmodel: { stockDesk: unknown }; desk: unknown };
    page.desk ??= page.posmodel.stockDesk;
    page.posmodel.stockDesk = isGuarded ? page.desk : null;
    await new Promise((resolve) => setTimeout(resolve, 200));
}
