import { Gateway } from "../browser/gateway";
import { Scene } from "../browser/scene";
import { Teardown } from "../browser/teardown";
import { CUTS, walk } from "./cut_off";

QUnit.module("a till that is cut off, sells, is reloaded, and sells", (hooks) => {
    let teardown: Teardown;

    hooks.beforeEach(() => {
        teardown = new Teardown();
    });
    hooks.afterEach(() => teardown.close());

    for (const [what, cut] of Object.entries(CUTS)) {
        QUnit.test(`${what}: each order arrives once`, async (assert) => {
            const scene = await Scene.open(teardown);
            const product = await scene.stock("Honey", "never", 9);
            const gateway = teardown.keep(await Gateway.open());
            const till = await scene.openTill({ url: gateway.url });
            await till.becomes("live");
            // From the second time on the browser has all of the page: that is core's doing.
            await till.reload();
            await till.becomes("live");
            await walk(assert, { shop: scene.shop, gateway, till, product }, cut);
        });
    }
});
