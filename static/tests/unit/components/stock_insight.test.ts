import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, queryAll, queryText } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { makeServerError, mountWithCleanup } from "@web/../tests/web_test_helpers";
import { StockInsight } from "../../../src/app/components/stock_insight/stock_insight";
import { insightAnswer } from "../data/insight_answer";
import { answerStock, onPull } from "../data/pos_config.data";
import { APPLE, CHEESE, SHIRT } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { FakeClock } from "../utils/fake_clock";
import { stepLog } from "../utils/log";
import { waitFor } from "../utils/patience";
import { openTill, openUninformedTill, type Till } from "../utils/till";

definePosModels();

const UNANSWERED = "warn: POS Stock Guard: other places could not be asked.";

async function explain(till: Till, templateId: number, props: object = {}): Promise<void> {
    const template = till.template(templateId);
    await mountWithCleanup(StockInsight, { props: { template, ...props } });
    await animationFrame();
}

async function openAndExplain(stock: StockOnServer, templateId: number): Promise<Till> {
    const till = await openTill(stock);
    await explain(till, templateId);
    return till;
}

function texts(selector: string): string[] {
    return queryAll(selector).map((element) => element.textContent.replace(/\s+/g, " ").trim());
}

describe("here", () => {
    test("what remains, and what it is made of", async () => {
        const till = await openAndExplain(
            { figures: { [APPLE.variant]: [20, 3] } },
            APPLE.template
        );
        expect(".stock-insight-level").toHaveText("17 left");
        expect(".stock-insight-place").toHaveText("WH/Stock");
        expect(".stock-insight-age").toHaveText("Live");
        expect(texts("[data-part]")).toEqual(["On hand:20", "Reserved:3"]);
        await till.add(APPLE.variant, 4);
        await animationFrame();
        expect(".stock-insight-level").toHaveText("13 left");
        expect(texts("[data-part]")[2]).toBe("On orders of this till:4");
    });

    test("reserved goods that are for sale say so", async () => {
        await openAndExplain(
            { basis: "on_hand", figures: { [APPLE.variant]: [20, 3] } },
            APPLE.template
        );
        expect(".stock-insight-level").toHaveText("20 left");
        expect(texts("[data-part]")).toEqual(["On hand:20", "Reserved, for sale all the same:3"]);
    });

    const quantities: [number, string, string][] = [
        [0, "Sold out", "out"],
        [-2.5, "2.5 short", "out"],
        [0.25, "0.25 left", "low"],
        [12345, "12,345 left", "ok"],
    ];
    for (const [quantity, said, state] of quantities) {
        test(`${quantity} reads ${said}`, async () => {
            await openAndExplain({ figures: { [APPLE.variant]: quantity } }, APPLE.template);
            expect(".stock-insight-level").toHaveText(said);
            expect(".stock-insight-level").toHaveAttribute("data-state", state);
            expect(".stock-insight-level").toHaveAttribute("data-remaining", String(quantity));
        });
    }

    test("in the unit of the product", async () => {
        await openAndExplain({ figures: { [CHEESE.variant]: 1.5 } }, CHEESE.template);
        expect(queryText(".stock-insight-level")).toMatch(/^1\.5 kg left$/i);
    });

    test("each variant by itself, those that are not counted left out", async () => {
        await openAndExplain({ figures: { [SHIRT.small]: 5 } }, SHIRT.template);
        expect(texts(".stock-insight-name")).toEqual(["Shirt (S)", "Shirt (M)"]);
        expect(texts(".stock-insight-level")).toEqual(["5 left", "Sold out"]);
        expect(`[data-product-id="${SHIRT.medium}"] [data-state=out]`).toHaveCount(1);
    });

    test("the age grows, and nothing known is not zero", async () => {
        const clock = new FakeClock();
        const till = await openAndExplain({ figures: { [APPLE.variant]: 2 } }, APPLE.template);
        onPull(() => new Promise(() => undefined));
        await clock.pass(400);
        await animationFrame();
        expect(queryText(".stock-insight-age")).toMatch(/^As of \d+ minutes ago$/);
        till.guard.ledger.head.feed = null;
        till.guard.ledger.head.confirmedAt = null;
        await animationFrame();
        expect(".stock-insight-level").toHaveText("Stock not known");
        expect("[data-part]").toHaveCount(0);
    });

    test("a till that was never told", async () => {
        onPull(() => new Promise(() => undefined));
        await explain(await openUninformedTill(), APPLE.template);
        expect(".stock-insight-level").toHaveText("Stock not known");
        expect(".stock-insight-age").toHaveText("Never told by the server");
    });

    test("a kit has what its components allow, and no parts", async () => {
        await openAndExplain(
            {
                figures: { [CHEESE.variant]: 5 },
                kits: { [APPLE.variant]: { [CHEESE.variant]: 2 } },
            },
            APPLE.template
        );
        expect(".stock-insight-level").toHaveText("2 left");
        expect(".stock-insight-kit").toHaveCount(1);
        expect("[data-part]").toHaveCount(0);
        expect(".stock-insight-nowhere").toHaveCount(0);
    });

    test("a combination that is not made yet", async () => {
        await explain(await openTill(), SHIRT.template, { variants: [] });
        expect(".stock-insight-unmade").toHaveText("Not made yet: none in stock");
        expect(".stock-insight-variant").toHaveCount(0);
    });
});

describe("elsewhere", () => {
    const LONG = "A shop whose name is much longer than any line of a phone, and goes on";

    test("places and the next arrival", async () => {
        answerStock({
            explainStock: () =>
                insightAnswer({ [APPLE.variant]: { Station: [12000, 9000.5], [LONG]: [-2, -2] } }, [
                    [APPLE.variant, "2099-03-01 11:00:00", 40, "WH/IN/7"],
                ]),
        });
        await openAndExplain({ figures: {} }, APPLE.template);
        expect(".stock-insight").toHaveAttribute("data-elsewhere", "answered");
        expect(texts("summary")).toEqual(["Elsewhere: 8,998.5 free"]);
        expect(texts(".stock-insight-row")).toEqual(["Station9,000.5 free of 12,000", `${LONG}-2`]);
        expect(texts(".stock-insight-arrival")).toEqual(["Next: 40 on Mar 1, 2099WH/IN/7"]);
        expect(".stock-insight-arrival.text-danger").toHaveCount(0);
    });

    test("goods that should be there", async () => {
        answerStock({
            explainStock: () => insightAnswer({}, [[APPLE.variant, "2001-03-01 11:00:00", 4, ""]]),
        });
        await openAndExplain({ figures: {} }, APPLE.template);
        expect(texts(".stock-insight-arrival")).toEqual(["4 overdue since Mar 1, 2001"]);
        expect(".stock-insight-arrival.text-danger").toHaveCount(1);
    });

    test("nowhere", async () => {
        await openAndExplain({ figures: {} }, APPLE.template);
        expect(".stock-insight-nowhere").toHaveText("None elsewhere");
    });

    test("while it asks, what is here is shown", async () => {
        answerStock({ explainStock: () => new Promise(() => undefined) });
        await openAndExplain({ figures: { [APPLE.variant]: 2 } }, APPLE.template);
        expect(".stock-insight").toHaveAttribute("data-elsewhere", "asking");
        expect(".stock-insight-asking").toHaveCount(1);
        expect(".stock-insight-level").toHaveText("2 left");
        expect(".stock-insight-nowhere").toHaveCount(0);
    });

    test("when nobody answers, what was known before, and when", async () => {
        const clock = new FakeClock();
        answerStock({
            explainStock: () => insightAnswer({ [APPLE.variant]: { Station: [3, 3] } }),
        });
        const till = await openTill({ figures: { [APPLE.variant]: 2 } });
        await till.insights.ask([APPLE.variant]);
        await clock.pass(120);
        stepLog("warn");
        answerStock({
            explainStock: () => {
                throw makeServerError({ message: "Not now" });
            },
        });
        await explain(till, APPLE.template);
        await waitFor(".stock-insight[data-elsewhere=failed]");
        expect(".stock-insight-failed").toHaveText(
            "Could not check other places. Last checked: 2 minutes ago"
        );
        expect(texts("summary")).toEqual(["Elsewhere: 3 free"]);
        expect(queryText(".stock-insight-age")).toMatch(/^As of/);
        expect(".stock-insight-level").toHaveText("2 left");
        expect.verifySteps([UNANSWERED]);
    });

    for (const [what, answer] of [
        ["garbage", { places: 1 }],
        ["another product", insightAnswer({ 999: { Station: [1, 1] } })],
    ] as const) {
        test(`${what} for an answer is none`, async () => {
            stepLog("warn");
            answerStock({ explainStock: () => answer });
            await openAndExplain({ figures: {} }, APPLE.template);
            expect(".stock-insight").toHaveAttribute("data-elsewhere", "failed");
            expect.verifySteps([UNANSWERED]);
        });
    }

    test("a frozen server is no answer after ten seconds", async () => {
        stepLog("warn");
        const clock = new FakeClock();
        answerStock({ explainStock: () => new Promise(() => undefined) });
        await openAndExplain({ figures: {} }, APPLE.template);
        await clock.pass(10.5);
        await animationFrame();
        expect(".stock-insight").toHaveAttribute("data-elsewhere", "failed");
        expect(".stock-insight-failed").toHaveText("Could not check other places");
        expect.verifySteps([UNANSWERED]);
    });

    test("one question about all variants, of as many as the server takes", async () => {
        answerStock({
            explainStock: (ids) => {
                expect.step(`${ids.length} products`);
                return insightAnswer();
            },
        });
        const till = await openTill();
        await explain(till, SHIRT.template, { variants: [till.variant(SHIRT.small)] });
        await till.insights.ask(Array.from({ length: 300 }, (_, index) => index + 1));
        expect.verifySteps(["2 products", "200 products"]);
    });
});
