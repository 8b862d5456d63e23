import { Scene } from "../browser/scene";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

interface PosWindow {
    odoo: { urls_to_cache: string };
}

/** Waits until core's worker has all that it is told to keep; on a slow server that takes a while. */
async function hasCopies(till: Till): Promise<void> {
    await till.page.waitForFunction(async () => {
        const urls = JSON.parse((window as unknown as PosWindow).odoo.urls_to_cache) as string[];
        const cache = await caches.open("odoo-pos-cache");
        const copies = await Promise.all(urls.map((url) => cache.match(url)));
        return copies.every((copy) => copy !== undefined);
    });
}

/** Milliseconds in which core would show what it thinks went wrong. */
const SHOWN = 3_000;

QUnit.module("a till that was opened once", (hooks) => {
    const teardown = new Teardown();
    hooks.after(() => teardown.close());

    QUnit.test("is there after F5 without network, and sells", async (assert) => {
        const scene = await Scene.open(teardown);
        const jam = await scene.stock("Jam", "never", 2);
        const till = await scene.openTill();
        await till.becomes("live");
        await hasCopies(till);
        await till.goOffline();
        await till.reload();
        await till.showsQuantity(jam.templateId, 2);
        await till.page.waitForTimeout(SHOWN);
        assert.equal(await till.page.locator(".o_error_dialog").count(), 0, "nothing went wrong");
        await till.add(jam.templateId);
        await till.payOffline();
        await till.showsQuantity(jam.templateId, 1);
    });
});
