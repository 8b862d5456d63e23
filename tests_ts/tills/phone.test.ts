import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { eventually } from "../browser/eventually";
import { Scene } from "../browser/scene";
import type { Product } from "../browser/shop";
import { Teardown } from "../browser/teardown";
import type { Till } from "../browser/till";

/** Pixels: what a finger hits. */
const FINGER = 44;
/** Milliseconds until a till has noticed that its server is gone. */
const NOTICED = 40_000;
/** Milliseconds after which what floats over the bar has gone. */
const PASSING = 15_000;
/** Milliseconds for a tap: under a clock of the test's own, frames are slow on a busy machine. */
const PATIENCE = 60_000;
const BAR = ".pos-topheader";
const MARK = ".stock-freshness-mark";
const FIRST_LINE = ".pos-burger-menu-items > :first-child.stock-freshness-item";

type Box = NonNullable<Awaited<ReturnType<Locator["boundingBox"]>>>;

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
            till.page.setDefaultTimeout(PATIENCE);
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
            const look = async (): Promise<[Place[], Place[]]> => [
                await placesInBar("none"),
                await placesInBar(""),
            ];
            // What floats over the bar for a moment, as core's notifications do, is not ours.
            const [plain, marked] = await eventually(
                look,
                ([one, other]) => JSON.stringify(one) === JSON.stringify(other),
                PASSING
            );
            assert.deepEqual(marked, plain);
        }

        /** The menu slides in from below; scrolled to meanwhile, it would be thrown out again. */
        async function whereItStays(line: Locator): Promise<Box> {
            let before: Box = { x: 0, y: height, width: 0, height: 0 };
            const isStill = async (): Promise<boolean> => {
                const now = (await line.boundingBox()) ?? before;
                const isSame = now.y === before.y && now.y + now.height <= height;
                before = now;
                return isSame;
            };
            await line.waitFor();
            await eventually(isStill, Boolean, PATIENCE);
            return before;
        }

        async function tapsPanel(assert: Assert, state: string): Promise<void> {
            await till.page.locator(`${BAR} button:has(.fa-bars)`).tap();
            const line = till.page.locator(FIRST_LINE);
            const { x, y, width: wide, height: high } = await whereItStays(line);
            assert.ok(high >= FINGER, `the line is ${high} pixels high`);
            await till.page.touchscreen.tap(x + wide / 2, y + high / 2);
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
