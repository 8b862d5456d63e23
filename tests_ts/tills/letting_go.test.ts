import { eventually } from "../browser/eventually";
import { Holds } from "../browser/holds";
import { Scene } from "../browser/scene";
import type { Product, Shop } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

/** Milliseconds for a hold that is let go to reach the server. */
const LET_GO = 20_000;
/** Milliseconds of looking on: what is let go is drawn by then. */
const AFTERMATH = 5_000;
/** Milliseconds for a page to be there again, and to ask. */
const REOPENED = 120_000;
const STOCK = 3;

interface Report {
    readonly version: number;
    readonly claims: readonly unknown[];
}

QUnit.module("what a till that is paying does with its hold", (hooks) => {
    const teardown = new Teardown();
    let shop: Shop;
    let lamp: Product;
    let first: Till;
    let second: Till;
    let holds: Holds;

    hooks.before(async () => {
        const scene = await Scene.open(teardown);
        ({ shop } = scene);
        holds = new Holds(scene.server);
        lamp = await scene.stock("Lamp", "never", STOCK);
        first = await scene.openTill();
        second = await scene.openTill();
        await Promise.all([first, second].map((till) => till.hearsBy("websocket")));
        for (const quantity of [1, 2, 3]) {
            await second.add(lamp.templateId);
            await second.quantityInCart(lamp.templateId, quantity);
        }
        await first.add(lamp.templateId);
    });
    hooks.after(() => teardown.close());

    /** The other till has all of them in its cart, and is told that so many of them are held. */
    async function holdsForOthers(assert: Assert, quantity: number): Promise<void> {
        await second.lineSays(lamp.id, -quantity);
        await second.tryToPay();
        assert.equal((await second.dialog.read()).shortBy, quantity);
        const [holder] = await second.dialog.holders();
        assert.equal(holder?.trim(), `${quantity} being paid at Till 1 ${shop.code}`);
        await second.dialog.answer("cancel");
    }

    /** The other till is told so by itself, and may sell them all; then it lets them go, too. */
    async function holdsNothing(assert: Assert, within?: number): Promise<void> {
        await second.lineSays(lamp.id, 0, within);
        await second.goToPay();
        await second.backToCart();
        const { claims } = await eventually(pull, ({ claims }) => claims.length === 0, LET_GO);
        assert.deepEqual(claims, []);
        assert.ok(await second.isAtTheCart());
    }

    /** So does this one, which goes on when it has heard of all that. */
    async function holdsNothingAndStays(assert: Assert): Promise<void> {
        await holdsNothing(assert);
        await first.hasVersion((await pull()).version);
    }

    async function pull(): Promise<Report> {
        const [configId] = shop.configIds;
        return (await shop.server.call("pos.config", "pull_stock", [[configId]])) as Report;
    }

    QUnit.test("back at the cart it has none", async (assert) => {
        await first.goToPay();
        await holdsForOthers(assert, 1);
        await first.backToCart();
        await holdsNothingAndStays(assert);
    });

    QUnit.test("a quantity that is changed there is what it holds next", async (assert) => {
        await first.add(lamp.templateId);
        await first.quantityInCart(lamp.templateId, 2);
        await first.goToPay();
        await holdsForOthers(assert, 2);
        await first.backToCart();
        await first.page.locator(".order-container .orderline").click();
        await first.page.keyboard.press("1");
        await first.quantityInCart(lamp.templateId, 1);
        await first.goToPay();
        await holdsForOthers(assert, 1);
        await first.backToCart();
        await holdsNothingAndStays(assert);
    });

    QUnit.test("a reload in the middle of it changes nothing", async (assert) => {
        await first.goToPay();
        const claimed = first.page.waitForResponse("**/claim_stock", { timeout: REOPENED });
        await first.reload();
        await claimed;
        await first.becomes("live");
        await holdsForOthers(assert, 1);
        await first.backToCart();
        await holdsNothingAndStays(assert);
    });

    QUnit.test(
        "an order that is parked holds none, and has it back when taken up",
        async (assert) => {
            await first.goToPay();
            await first.tabs.add();
            await holdsNothingAndStays(assert);
            await first.tabs.show(0);
            await first.page.locator(".payment-screen").waitFor();
            await holdsForOthers(assert, 1);
        }
    );

    QUnit.test("from one payment to another, each order holds while it is paid", async (assert) => {
        await first.tabs.show(1);
        await holdsNothingAndStays(assert);
        for (const quantity of [1, 2]) {
            await first.add(lamp.templateId);
            await first.quantityInCart(lamp.templateId, quantity);
        }
        await first.goToPay();
        await holdsForOthers(assert, 2);
        await first.tabs.show(0);
        await holdsForOthers(assert, 1);
        await first.tabs.show(1);
        await holdsForOthers(assert, 2);
        await first.backToCart();
        await holdsNothingAndStays(assert);
    });

    QUnit.test("an order that is deleted holds none", async (assert) => {
        await first.goToPay();
        await holdsForOthers(assert, 2);
        await first.tabs.delete(1);
        await holdsNothingAndStays(assert);
    });

    QUnit.test("who goes to the back office leaves none", async (assert) => {
        await first.tabs.show(0);
        await first.page.locator(".payment-screen").waitFor();
        await holdsForOthers(assert, 1);
        await first.goToBackOffice();
        await holdsNothing(assert);
    });

    QUnit.test("a till that crashes keeps it until it runs out", async (assert) => {
        first = await first.startAgain();
        await first.becomes("live");
        await first.tabs.show(0);
        await first.page.locator(".payment-screen").waitFor();
        await holdsForOthers(assert, 1);
        await first.crash();
        await second.page.waitForTimeout(AFTERMATH);
        await holdsForOthers(assert, 1);
        await holds.runOut(lamp.id);
        await second.tryToPay();
        await second.page.locator(".payment-screen").waitFor();
        await second.backToCart();
        await holdsNothing(assert, Holds.GONE);
    });

    QUnit.test("who was quicker meanwhile has sold it", async (assert) => {
        await second.payInCash();
        first = await first.startAgain();
        await first.becomes("live");
        assert.equal(await shop.onHand(lamp), 0);
        await first.showsQuantity(lamp.templateId, -1);
        await first.tryToPay();
        assert.equal((await first.dialog.read()).shortBy, 1);
        await first.dialog.answer("remove");
    });
});
