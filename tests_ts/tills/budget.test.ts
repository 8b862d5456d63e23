import { callsDuring, inspect } from "../bench/inspector";
import { silenceDisplay } from "../browser/customer_display";
import { eventually } from "../browser/eventually";
import { Scene } from "../browser/scene";
import type { Product } from "../browser/shop";
import { tap } from "../browser/taps";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

const PRODUCTS = 10;
/** Times that each of them is tapped. */
const ROUNDS = 5;
/** What an addition may call more than without the desk. `make bench` tells what that is in time. */
const MORE_CALLS = 0.08;

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

    QUnit.test("an addition takes few calls of functions more than without", async (assert) => {
        await till.page.evaluate(silenceDisplay);
        const inspector = await inspect(till.page);
        const calls = async (isGuarded: boolean): Promise<number> => {
            await till.page.evaluate(setGuarded, isGuarded);
            const count = await callsDuring(inspector, () => till.page.evaluate(addTen, ids()));
            await till.page.evaluate(setGuarded, true);
            return count / PRODUCTS;
        };
        await calls(true);
        const [plain, guarded] = [await calls(false), await calls(true)];
        const more = guarded / plain - 1;
        assert.true(more > 0 && more < MORE_CALLS, `${guarded} are ${more} more than ${plain}`);
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

interface AddingPage {
    readonly posmodel: {
        readonly models: { "product.template": { get(id: number): object } };
        addLineToCurrentOrder(values: object, options: object): Promise<unknown>;
    };
}

/** Runs in the page. */
async function addTen(templateIds: readonly number[]): Promise<void> {
    const { posmodel } = window as unknown as AddingPage;
    for (const id of templateIds) {
        const template = posmodel.models["product.template"].get(id);
        await posmodel.addLineToCurrentOrder({ product_tmpl_id: template }, {});
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }
}
