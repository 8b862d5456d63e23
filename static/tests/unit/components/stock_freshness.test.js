// Compiled from stock_freshness.test.ts; edit that file.
import { after, expect, test } from "@odoo/hoot";
import { animationFrame, click } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { FreshnessMark } from "../../../src/app/components/stock_freshness/freshness_mark";
import { FreshnessMenuItem } from "../../../src/app/components/stock_freshness/freshness_menu_item";
import { StockFreshness } from "../../../src/app/components/stock_freshness/stock_freshness";
import { onPull } from "../data/pos_config.data";
import { FakeClock } from "../utils/fake_clock";
import { waitFor } from "../utils/patience";
import { openTill, openUninformedTill } from "../utils/till";
definePosModels();
const INDICATOR = ".stock-freshness";
async function expectIndicator(state, age, label) {
    await animationFrame();
    expect(INDICATOR).toHaveAttribute("data-state", state);
    expect(INDICATOR).toHaveAttribute("data-age-seconds", age);
    expect(`${INDICATOR} .stock-freshness-label`).toHaveText(label);
}
test("grows old with its figures, and young with a confirmation", async () => {
    const clock = new FakeClock();
    const till = await openTill({ version: 4 });
    till.feed.stop();
    till.guard.contact.transport = "websocket";
    await mountWithCleanup(StockFreshness);
    await expectIndicator("live", "0", "Stock live");
    await clock.pass(115);
    await expectIndicator("live", "115", "Stock live");
    await clock.pass(5);
    await expectIndicator("delayed", "120", "2 minutes ago");
    await clock.pass(175);
    await expectIndicator("delayed", "295", "4 minutes ago");
    await clock.pass(5);
    await expectIndicator("stale", "300", "5 minutes ago");
    till.feed.start();
    await clock.pass(5);
    till.guard.contact.transport = "websocket";
    await expectIndicator("live", "5", "Stock live");
});
test("changes at the ages that the shop has set", async () => {
    const clock = new FakeClock();
    const till = await openTill({ version: 4, limits: [180, 420] });
    till.feed.stop();
    till.guard.contact.transport = "websocket";
    await mountWithCleanup(StockFreshness);
    await clock.pass(175);
    await expectIndicator("live", "175", "Stock live");
    await clock.pass(5);
    await expectIndicator("delayed", "180", "3 minutes ago");
    await clock.pass(235);
    await expectIndicator("delayed", "415", "6 minutes ago");
    await clock.pass(5);
    await expectIndicator("stale", "420", "7 minutes ago");
});
test("young figures that cannot be confirmed are not live", async () => {
    const clock = new FakeClock();
    const till = await openTill({ version: 4 });
    till.feed.stop();
    await mountWithCleanup(StockFreshness);
    till.guard.onFailure(new Error("No connection"));
    await clock.pass(5);
    await expectIndicator("delayed", "5", "5 seconds ago");
});
test("names version and place", async () => {
    const till = await openTill({ version: 4 });
    till.feed.stop();
    till.guard.contact.transport = "websocket";
    await mountWithCleanup(StockFreshness);
    expect(INDICATOR).toHaveAttribute("data-version", "4");
    expect(INDICATOR).toHaveAttribute("data-location", "WH/Stock");
    expect(`${INDICATOR} .stock-freshness-place`).toHaveText("WH/Stock");
    expect(INDICATOR).toHaveAttribute("title", "Stock live: WH/Stock");
});
test("tells the age in the language of the user", async () => {
    const clock = new FakeClock();
    const till = await openTill({ version: 4 });
    till.feed.stop();
    const { defaultLocale } = luxon.Settings;
    after(() => {
        luxon.Settings.defaultLocale = defaultLocale;
    });
    for (const [locale, age] of [
        ["fr-FR", "il y a 2 minutes"],
        ["de-DE", "vor 4 Minuten"],
        ["ar-001", "قبل 6 دقائق"],
    ]) {
        luxon.Settings.defaultLocale = locale;
        await clock.pass(120);
        const sign = await mountWithCleanup(StockFreshness);
        expect(sign.label).toBe(age);
    }
});
test("says in words and by its shape that changes are asked for", async () => {
    const till = await openTill();
    till.feed.stop();
    till.guard.contact.transport = "polling";
    await mountWithCleanup(StockFreshness);
    expect(INDICATOR).toHaveAttribute("data-transport", "polling");
    expect(`${INDICATOR} .fa-refresh`).toHaveCount(1);
    expect(INDICATOR).toHaveAttribute(
        "title",
        "Stock polled: WH/Stock. Changes come late: they are asked for, not pushed."
    );
    till.guard.contact.transport = "websocket";
    await animationFrame();
    expect(INDICATOR).toHaveAttribute("data-transport", "websocket");
    expect(`${INDICATOR} .fa-cubes`).toHaveCount(1);
});
test("says that nothing is checked when nothing is known", async () => {
    onPull(() => new Promise(() => void 0));
    await openUninformedTill();
    await mountWithCleanup(StockFreshness);
    expect(INDICATOR).toHaveAttribute("data-state", "unknown");
    expect(INDICATOR).not.toHaveAttribute("data-age-seconds");
    expect(INDICATOR).not.toHaveAttribute("data-version");
    expect(`${INDICATOR} .stock-freshness-label`).toHaveText("Stock not checked");
});
test("says so too without a stock desk", async () => {
    const till = await openTill();
    till.store.stockDesk = null;
    await mountWithCleanup(StockFreshness);
    expect(INDICATOR).toHaveAttribute("data-state", "unknown");
});
test("on a phone it is a mark without words, which takes no tap", async () => {
    const clock = new FakeClock();
    const till = await openTill({ version: 4 });
    till.feed.stop();
    await mountWithCleanup(FreshnessMark);
    await clock.pass(300);
    expect(INDICATOR).toHaveAttribute("data-state", "stale");
    expect(INDICATOR).toHaveAttribute("data-age-seconds", "300");
    expect(INDICATOR).toHaveClass("pe-none");
    expect(`${INDICATOR} .fa-exclamation-triangle`).toHaveCount(1);
    expect(`${INDICATOR} .visually-hidden`).toHaveText("5 minutes ago");
});
test("the words are the menu's there, and lead to the panel", async () => {
    const clock = new FakeClock();
    const till = await openTill();
    till.feed.stop();
    till.guard.contact.transport = "websocket";
    await mountWithCleanup(FreshnessMenuItem);
    expect(".stock-freshness-item").toHaveText("Stock live: WH/Stock");
    await clock.pass(300);
    expect(".stock-freshness-item").toHaveText("Stock, 5 minutes ago: WH/Stock");
    await click(".stock-freshness-item");
    await waitFor(".stock-panel[data-state=stale]");
});
