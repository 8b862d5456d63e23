import { Scene } from "../browser/scene";
import type { Product, Shop } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

/** Milliseconds after which core leaves its feedback by itself, and some more. */
const SHOWN = 7_000;
const SUCCESS = ".feedback-screen";

QUnit.module("a till that prints by itself and shows success in place of a receipt", (hooks) => {
    const teardown = new Teardown();
    let shop: Shop;
    let lamp: Product;
    let chair: Product;
    let first: Till;
    let second: Till;

    hooks.before(async () => {
        const scene = await Scene.open(teardown);
        ({ shop } = scene);
        lamp = await scene.stock("Lamp", "never", 1);
        chair = await scene.stock("Chair", "never", 1);
        first = await scene.openTill();
        await first.page.evaluate(() => {
            const { posmodel } = window as unknown as {
                posmodel: { config: Record<string, unknown> };
            };
            posmodel.config["iface_print_auto"] = true;
            posmodel.config["iface_print_skip_screen"] = true;
        });
        second = await scene.openTill();
        await Promise.all([first, second].map((till) => till.becomes("live")));
        await first.add(lamp.templateId);
    });
    hooks.after(() => teardown.close());

    async function validate(): Promise<void> {
        await first.page.locator(".payment-screen .validation-button.next").click();
    }

    QUnit.test("shows none for an order that the server refuses", async (assert) => {
        await first.goToPay();
        const address = "**/pos.order/sync_from_ui";
        await first.page.route(address, (route) =>
            route.fulfill({ json: { jsonrpc: "2.0", id: 0, error: REFUSAL } })
        );
        await validate();
        await first.page.locator(".modal .modal-footer .btn").first().click();
        await first.page.locator(".payment-screen").waitFor();
        await first.page.unroute(address);
        await first.page.waitForTimeout(SHOWN);
        assert.ok(await first.page.locator(".payment-screen").isVisible(), "it stays there");
        assert.equal(await first.page.locator(SUCCESS).count(), 0);
        assert.equal(await shop.onHand(lamp), 1);
    });

    QUnit.test("shows it for the one that is taken", async (assert) => {
        await first.backToCart();
        await first.goToPay();
        await validate();
        await first.page.locator(SUCCESS).waitFor();
        await first.page.locator(".product-screen").waitFor();
        assert.equal(await shop.onHand(lamp), 0);
    });

    QUnit.test("shows none for an order that another till was quicker with", async (assert) => {
        await first.add(chair.templateId);
        // Nothing is held for it: the till was not answered, and decided alone.
        const address = "**/pos.config/claim_stock";
        await first.page.route(address, (route) => route.abort());
        await first.goToPay();
        await first.page.unroute(address);
        await second.add(chair.templateId);
        await second.payInCash();
        await validate();
        assert.equal((await first.dialog.read()).shortBy, 1);
        await first.dialog.answer("cancel");
        await first.page.waitForTimeout(SHOWN);
        assert.ok(await first.page.locator(".payment-screen").isVisible(), "it stays there");
        assert.equal(await first.page.locator(SUCCESS).count(), 0);
        assert.equal(await shop.onHand(chair), 0, "and nothing was sold twice");
    });
});

const REFUSAL = {
    code: 0,
    message: "Odoo Server Error",
    data: {
        name: "odoo.exceptions.UserError",
        message: "Refused by another module",
        arguments: ["Refused by another module"],
        debug: "",
        context: {},
    },
};
