import type { BrowserContextOptions, Page } from "playwright-core";
import { Scene } from "../browser/scene";
import type { Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

/** Pixels: what a finger hits. */
const FINGER = 44;
/** Milliseconds until a till has noticed that its server is gone. */
const NOTICED = 40_000;
const BAR = ".pos-topheader";
const MARK = ".stock-freshness-mark";
const FIRST_LINE = ".pos-burger-menu-items > :first-child.stock-freshness-item";

interface Place {
    readonly name: string;
    readonly box: readonly number[];
    /** Whether a tap on its middle gets to it. */
    readonly tappable: boolean;
}

for (const [width, height] of [
    [390, 844],
    [360, 640],
] as const) {
    QUnit.module(`a phone of ${width} x ${height}`, (hooks) => {
        const teardown = new Teardown();
        let lamp: Product;
        let till: Till;

        hooks.before(async () => {
            const scene = await Scene.open(teardown);
            lamp = await scene.stock("Lamp", "never", 1);
            const context: BrowserContextOptions = {
                viewport: { width, height },
                isMobile: true,
                hasTouch: true,
            };
            const prepare = (page: Page): Promise<void> => page.clock.install();
            till = await scene.openTill({ context, prepare });
            await till.becomes("live");
            await till.add(lamp.templateId);
            await till.tabs.add();
        });
        hooks.after(() => teardown.close());

        /** What is in the bar, from left to right, with the mark or as plain Odoo has it. */
        async function placesInBar(display: "" | "none"): Promise<Place[]> {
            const mark = till.page.locator(MARK);
            await mark.evaluate((element, value) => (element.style.display = value), display);
            return await till.page.locator(`${BAR} button`).evaluateAll((buttons) =>
                buttons.map((button) => {
                    const { left, top, width, height } = button.getBoundingClientRect();
                    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
                    return {
                        name: button.classList.value,
                        box: [left, top, width, height],
                        tappable: hit !== null && button.contains(hit),
                    };
                })
            );
        }

        async function isAsInPlainOdoo(assert: Assert): Promise<void> {
            const plain = await placesInBar("none");
            assert.deepEqual(await placesInBar(""), plain);
        }

        async function tapsPanel(assert: Assert, state: string): Promise<void> {
            await till.page.locator(`${BAR} button:has(.fa-bars)`).tap();
            const line = till.page.locator(FIRST_LINE);
            await line.waitFor();
            const { height = 0 } = (await line.boundingBox()) ?? {};
            assert.ok(height >= FINGER, `the line is ${height} pixels high`);
            await line.tap();
            await till.page.locator(`.stock-panel[data-state=${state}]`).waitFor();
            await till.page.locator(".modal [data-action=close]").tap();
            await till.page.locator(".stock-panel").waitFor({ state: "detached" });
            assert.equal(await line.count(), 0, "the menu is closed");
        }

        QUnit.test("has all buttons of core's where they are, live", async (assert) => {
            await isAsInPlainOdoo(assert);
            const places = await placesInBar("");
            const covered = places.filter(({ tappable }) => !tappable);
            // Core's own seven buttons are wider than 360 pixels.
            assert.deepEqual(covered, width < 390 ? covered : []);
            await till.page.locator(`${BAR} .fa-caret-down`).tap();
            await till.page.locator(".modal .floating-order-container button").nth(1).tap();
            await till.page.locator(".modal").waitFor({ state: "detached" });
            await tapsPanel(assert, "live");
        });

        QUnit.test("and old, with what changed meanwhile", async (assert) => {
            await till.goOffline();
            await till.becomes("delayed", NOTICED);
            await isAsInPlainOdoo(assert);
            await till.page.locator(`${BAR} .list-plus-btn`).tap();
            await till.page.clock.fastForward("12:00");
            await till.becomes("stale");
            await isAsInPlainOdoo(assert);
            await tapsPanel(assert, "stale");
            const cross = till.page.locator(".stock-banner [data-action=dismiss]");
            const { width: wide = 0, height: high = 0 } = (await cross.boundingBox()) ?? {};
            assert.ok(Math.min(wide, high) >= FINGER, `the cross is ${wide} x ${high}`);
            await cross.tap();
            await till.page.locator(".stock-banner").waitFor({ state: "detached" });
        });
    });
}
