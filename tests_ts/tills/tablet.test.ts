import { Scene } from "../browser/scene";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

/** Milliseconds until a till has noticed that its network is gone. */
const NOTICED = 40_000;
const ORDERS = 4;
const WIDTHS = [1024, 1152, 1280];

QUnit.module("the sign beside the tabs of many orders", (hooks) => {
    const teardown = new Teardown();
    let till: Till;

    hooks.before(async () => {
        const scene = await Scene.open(teardown);
        const lamp = await scene.stock("Lamp", "never", 9);
        till = await scene.openTill({ context: { viewport: { width: 1024, height: 600 } } });
        await till.becomes("live");
        for (let order = 1; order < ORDERS; order++) {
            await till.add(lamp.templateId);
            await till.tabs.add();
        }
    });
    hooks.after(() => teardown.close());

    /** At which tenths of its width a tap gets to the sign. */
    async function tappable(width: number): Promise<number[]> {
        await till.page.setViewportSize({ width, height: 600 });
        return await till.page.locator(".stock-freshness").evaluate((sign) => {
            const { left, top, width: wide, height } = sign.getBoundingClientRect();
            return [1, 3, 5, 7, 9].filter((tenth) => {
                const x = left + (wide * tenth) / 10;
                return sign.contains(document.elementFromPoint(x, top + height / 2));
            });
        });
    }

    async function isWhole(assert: Assert): Promise<void> {
        for (const width of WIDTHS) {
            assert.deepEqual(await tappable(width), [1, 3, 5, 7, 9], `${width} pixels`);
        }
    }

    QUnit.test("is tapped wherever it is seen", isWhole);

    QUnit.test("so it is without network, when it says how old the figures are", async (assert) => {
        await till.goOffline();
        await till.becomes("delayed", NOTICED);
        await isWhole(assert);
        await till.page.locator(".stock-freshness").click();
        await till.page.locator(".stock-panel").waitFor();
        assert.ok(true, "and it opens");
    });
});
