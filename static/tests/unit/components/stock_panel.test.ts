import { expect, test } from "@odoo/hoot";
import { animationFrame, click } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { makeServerError, mountWithCleanup } from "@web/../tests/web_test_helpers";
import { StockFreshness } from "../../../src/app/components/stock_freshness/stock_freshness";
import { onPull } from "../data/pos_config.data";
import { APPLE } from "../data/shop";
import { stockAnswer } from "../data/stock_answer";
import { FakeClock } from "../utils/fake_clock";
import { stepLog } from "../utils/log";
import { waitFor, waitForNone } from "../utils/patience";
import { openTill, openUninformedTill } from "../utils/till";

definePosModels();

const PANEL = ".stock-panel";
const FAILED = "warn: POS Stock Guard: the stock figures could not be refreshed.";

async function openPanel(): Promise<void> {
    await mountWithCleanup(StockFreshness);
    await click(".stock-freshness");
    await waitFor(PANEL);
}

function expectPanel(lines: Readonly<Record<string, string | RegExp>>): void {
    for (const [name, text] of Object.entries(lines)) {
        expect(`${PANEL}-${name}`).toHaveText(text);
    }
}

test("tells all there is to know, and closes", async () => {
    const clock = new FakeClock();
    const till = await openTill();
    till.feed.stop();
    till.guard.contact.transport = "websocket";
    await clock.pass(30);
    await openPanel();
    expect(PANEL).toHaveAttribute("data-state", "live");
    expect(PANEL).toHaveAttribute("data-transport", "websocket");
    expect(PANEL).toHaveAttribute("data-waiting", "0");
    expectPanel({
        reason: "The figures are up to date.",
        location: "WH/Stock",
        confirmed: /^30 seconds ago \(.+\)$/,
        connection: "Pushed as they happen",
        waiting: "0",
        keeping: "Yes",
    });
    till.guard.contact.transport = "polling";
    await clock.pass(300);
    await animationFrame();
    expect(PANEL).toHaveAttribute("data-state", "stale");
    expectPanel({
        reason: "The server has confirmed nothing for a while.",
        confirmed: /^5 minutes ago \(.+\)$/,
        connection: "Asked for every 10 seconds",
    });
    await click("[data-action=close]");
    await waitForNone(PANEL);
});

test("counts what is paid and not sent yet", async () => {
    const till = await openTill({ figures: { [APPLE.variant]: 3 } });
    await till.add(APPLE.variant);
    await openPanel();
    // An open order is not paid.
    expect(PANEL).toHaveAttribute("data-waiting", "0");
    till.order.update({ state: "paid" });
    await animationFrame();
    expect(PANEL).toHaveAttribute("data-waiting", "1");
});

test("says why, and refreshes when asked to", async () => {
    stepLog("warn");
    new FakeClock();
    onPull(() => Promise.reject(new Error("no answer")));
    const till = await openUninformedTill();
    expect.verifySteps([FAILED]);
    await openPanel();
    expectPanel({
        reason: "The server did not answer the last question. It will be asked again.",
        location: "Not known yet",
        confirmed: "Never",
    });
    till.store.data.network.offline = true;
    await animationFrame();
    expectPanel({ reason: "This till is offline." });
    till.store.data.network.offline = false;
    onPull(() => {
        throw makeServerError({ message: "Its place was archived." });
    });
    await click("[data-action=refresh]");
    await animationFrame();
    await animationFrame();
    expect.verifySteps([FAILED]);
    expectPanel({ reason: "Its place was archived." });
    onPull(() => stockAnswer());
    await click("[data-action=refresh]");
    await animationFrame();
    await animationFrame();
    expectPanel({ reason: "The figures are up to date.", location: "WH/Stock" });
});

test("says that nobody is logged in any more, and forgets no figure for that", async () => {
    stepLog("warn");
    new FakeClock();
    const till = await openTill({ figures: { [APPLE.variant]: 3 } });
    onPull(() => {
        throw makeServerError({ errorName: "odoo.http.SessionExpiredException" });
    });
    await till.feed.refresh();
    expect.verifySteps([FAILED]);
    expect(till.guard.freshness).toBe("delayed");
    expect(till.guard.levelOf(till.template(APPLE.template))?.quantity).toBe(3);
    await openPanel();
    expectPanel({ reason: /^This device is logged out\./ });
});

test("says why nothing is kept on the device", async () => {
    const till = await openTill();
    await openPanel();
    expect(PANEL).toHaveAttribute("data-keeping", "kept");
    till.device.trouble = "taken";
    await animationFrame();
    expect(PANEL).toHaveAttribute("data-keeping", "taken");
    expectPanel({ keeping: "No: this till was opened in another tab" });
    till.device.trouble = "nonsense";
    await animationFrame();
    expectPanel({ keeping: "Not yet: what was kept made no sense, and was not used" });
});

test("opens without a stock desk", async () => {
    const till = await openTill();
    till.store.stockDesk = null;
    await openPanel();
    expectPanel({ reason: "Stock Guard could not start. The till sells as it does without it." });
    expect("[data-action=refresh]").toHaveAttribute("disabled");
});
