import { expect, test } from "@odoo/hoot";
import { animationFrame, click } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { makeServerError, mountWithCleanup } from "@web/../tests/web_test_helpers";
import { StockBanner } from "../../../src/app/components/stock_banner/stock_banner";
import { RefusalError } from "../../../src/core/refusal_error";
import { onPull } from "../data/pos_config.data";
import { APPLE } from "../data/shop";
import { stockAnswer } from "../data/stock_answer";
import { FakeClock } from "../utils/fake_clock";
import { stepLog } from "../utils/log";
import { waitFor } from "../utils/patience";
import { openTill, openUninformedTill } from "../utils/till";

definePosModels();

const BANNER = ".stock-banner";
const NOT_CHECKED = "Stock is not being checked. You can go on selling.";

test("is not there while all is well, nor when figures are merely late", async () => {
    const clock = new FakeClock();
    const till = await openTill();
    till.feed.stop();
    await mountWithCleanup(StockBanner);
    expect(BANNER).toHaveCount(0);
    await clock.pass(120);
    expect(till.guard.freshness).toBe("delayed");
    expect(BANNER).toHaveCount(0);
});

test("says how old the figures are once they are stale", async () => {
    const clock = new FakeClock();
    const till = await openTill();
    till.feed.stop();
    await mountWithCleanup(StockBanner);
    await clock.pass(360);
    expect(BANNER).toHaveText("Stock figures are old: last confirmed 6 minutes ago.");
});

test("can be dismissed until something else is wrong, or it is wrong again", async () => {
    stepLog("warn");
    const clock = new FakeClock();
    const till = await openTill();
    till.feed.stop();
    await mountWithCleanup(StockBanner);
    await clock.pass(360);
    await click(`${BANNER} [data-action=dismiss]`);
    await animationFrame();
    expect(BANNER).toHaveCount(0);
    await clock.pass(60);
    expect(BANNER).toHaveCount(0);
    till.guard.onFailure(new RefusalError("Its place was archived."));
    await waitFor(BANNER);
    expect.verifySteps(["warn: POS Stock Guard: the stock figures could not be refreshed."]);
    expect(BANNER).toHaveAttribute("data-trouble", "refused");
    till.feed.start();
    await clock.pass(5);
    till.feed.stop();
    await animationFrame();
    expect(BANNER).toHaveCount(0);
    await clock.pass(360);
    expect(BANNER).toHaveAttribute("data-trouble", "stale");
});

test("says at once that a refused till does not check, and goes when it does", async () => {
    stepLog("warn");
    const clock = new FakeClock();
    onPull(() => {
        throw makeServerError();
    });
    await openUninformedTill();
    await mountWithCleanup(StockBanner);
    expect.verifySteps(["warn: POS Stock Guard: the stock figures could not be refreshed."]);
    expect(BANNER).toHaveText(NOT_CHECKED);
    expect(BANNER).toHaveAttribute("role", "alert");
    onPull(() => stockAnswer());
    await clock.pass(5);
    expect(BANNER).toHaveCount(0);
});

test("says why the server refuses, and that nothing is known any more", async () => {
    stepLog("warn");
    new FakeClock();
    const till = await openTill({ figures: { [APPLE.variant]: 3 } });
    const apple = till.template(APPLE.template);
    await mountWithCleanup(StockBanner);
    expect(till.guard.levelOf(apple)?.quantity).toBe(3);
    onPull(() => {
        throw makeServerError({ message: "Its place was archived." });
    });
    await till.feed.refresh();
    await animationFrame();
    expect.verifySteps(["warn: POS Stock Guard: the stock figures could not be refreshed."]);
    expect(BANNER).toHaveText("Stock is not being checked: Its place was archived.");
    expect(till.guard.freshness).toBe("unknown");
    expect(till.guard.levelOf(apple)?.quantity).toBe(null);
    await till.hears({ version: 2, figures: { [APPLE.variant]: 2 } });
    await animationFrame();
    expect(BANNER).toHaveCount(0);
    expect(till.guard.levelOf(apple)?.quantity).toBe(2);
});

test("says after a while that nothing was heard", async () => {
    const clock = new FakeClock();
    onPull(() => new Promise(() => undefined));
    await openUninformedTill();
    await mountWithCleanup(StockBanner);
    await clock.pass(10);
    expect(BANNER).toHaveCount(0);
    await clock.pass(5);
    expect(BANNER).toHaveText(NOT_CHECKED);
});

test("says that a check failed, and goes with the next one that does not", async () => {
    stepLog("error");
    const till = await openTill();
    await mountWithCleanup(StockBanner);
    till.guard.onCheckFailed(new Error("A fault of ours"));
    await animationFrame();
    expect.verifySteps(["error: POS Stock Guard: an order could not be checked."]);
    expect(BANNER).toHaveText(NOT_CHECKED);
    till.guard.onChecked();
    await animationFrame();
    expect(BANNER).toHaveCount(0);
});

test("is there when the stock desk could not open", async () => {
    const till = await openTill();
    till.store.stockDesk = null;
    await mountWithCleanup(StockBanner);
    expect(BANNER).toHaveText(NOT_CHECKED);
});
