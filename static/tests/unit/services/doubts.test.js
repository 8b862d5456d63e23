// Compiled from doubts.test.ts; edit that file.
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, click } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { StockBadge } from "../../../src/app/components/stock_badge/stock_badge";
import { linesOfEvidence } from "../../../src/core/evidence";
import { APPLE, SHIRT } from "../data/shop";
import { servedBy } from "../utils/cashier";
import { FakeClock } from "../utils/fake_clock";
import { cutOff, reconnect } from "../utils/network";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
const SHOP = {
    figures: { [APPLE.variant]: 3, [SHIRT.small]: 40 },
    policy: "never",
    limits: [120, 3600],
    turnover: { [APPLE.variant]: 60, [SHIRT.small]: 1 },
};
async function showBadge(till, template) {
    await mountWithCleanup(StockBadge, { props: { product: till.template(template) } });
}
describe("once nobody is heard of", () => {
    test("the fast mover at 3 is doubted in minutes", async () => {
        servedBy("manager");
        const clock = new FakeClock();
        const till = await openTill(SHOP);
        await cutOff(till);
        await showBadge(till, APPLE.template);
        await clock.pass(170);
        expect(".stock-badge").not.toHaveClass("stock-level-old");
        await answering(till.add(APPLE.variant, 4), "cancel");
        await clock.pass(70);
        expect(".stock-badge").toHaveClass("stock-level-old");
        expect(".stock-badge").toHaveAttribute(
            "title",
            /^In stock: 3, as of .*\. May be gone by now: it sells fast$/
        );
        const fourth = till.add(APPLE.variant, 4);
        await waitFor(DIALOG);
        expect(".stock-shortage-age").toHaveText(
            "As of 4 minutes ago. May be gone by now: it sells fast"
        );
        expect(DIALOG).toHaveAttribute("data-reason", "short_stale");
        await click("[data-action=approve]");
        await fourth;
        expect(till.inOrder(APPLE.variant)).toBe(4);
        const [line] = linesOfEvidence(till.order.stock_evidence);
        expect([line?.doubted, line?.verdict]).toEqual([true, "approve"]);
    });
    test("the slow one at 40 is not", async () => {
        const clock = new FakeClock();
        const till = await openTill(SHOP);
        await cutOff(till);
        await showBadge(till, SHIRT.template);
        await clock.pass(3e3);
        expect(".stock-badge").not.toHaveClass("stock-level-old");
        const shirt = till.add(SHIRT.small, 41);
        await waitFor(DIALOG);
        expect(".stock-shortage-age").toHaveText("As of 50 minutes ago");
        expect("[data-action=approve]").toHaveCount(0);
        await click("[data-action=cancel]");
        await shirt;
    });
    test("what is gone is not doubted: its rule stands until all is old", async () => {
        const clock = new FakeClock();
        const till = await openTill({ ...SHOP, figures: { [APPLE.variant]: 0 } });
        await cutOff(till);
        await clock.pass(1800);
        const asked = till.add(APPLE.variant);
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-reason", "short");
        await click("[data-action=cancel]");
        await asked;
    });
    test("it is not doubted any more when it is confirmed", async () => {
        const clock = new FakeClock();
        const till = await openTill(SHOP);
        await cutOff(till);
        await showBadge(till, APPLE.template);
        await clock.pass(240);
        expect(".stock-badge").toHaveClass("stock-level-old");
        await reconnect(till, { ...SHOP, version: 2 });
        await animationFrame();
        expect(".stock-badge").not.toHaveClass("stock-level-old");
    });
});
test("live figures are not doubted: the till hears of each sale", async () => {
    const turnover = { [APPLE.variant]: 36e3 };
    const clock = new FakeClock();
    const till = await openTill({ ...SHOP, turnover });
    till.feed.stop();
    await showBadge(till, APPLE.template);
    await clock.pass(100);
    expect(till.guard.freshness).toBe("live");
    expect(".stock-badge").not.toHaveClass("stock-level-old");
    await clock.pass(30);
    expect(".stock-badge").toHaveClass("stock-level-old");
});
