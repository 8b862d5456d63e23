// Compiled from stock_shortage.test.ts; edit that file.
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, click, press, queryAll } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { askAboutShortage } from "../../../src/app/components/stock_shortage/ask_about_shortage";
import { StockShortage } from "../../../src/app/components/stock_shortage/stock_shortage";
import { insightAnswer } from "../data/insight_answer";
import { answerStock } from "../data/pos_config.data";
import { APPLE } from "../data/shop";
import { servedBy } from "../utils/cashier";
import { FakeClock } from "../utils/fake_clock";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";
definePosModels();
function shortageOf(till, verdict, changes = {}) {
    return {
        order: till.order,
        variant: till.variant(APPLE.variant),
        requested: 5,
        remaining: 3,
        share: null,
        tills: null,
        isDoubted: false,
        decision: {
            verdict,
            reason: "short",
            shortBy: 2,
            decidedBy: "Food / Fruit",
            decider: "category",
        },
        settable: 3,
        heldBy: [],
        isTold: false,
        ...changes,
    };
}
const ADDING = { kind: "adding" };
async function show(shortage, till, shown = {}) {
    till.store.dialog.add(StockShortage, {
        shortage,
        occasion: shown.occasion ?? ADDING,
        isManager: shown.isManager ?? false,
        canAsk: shown.canAsk ?? false,
        approve:
            shown.approve ?? (() => Promise.resolve({ approver: { userId: 2 }, reason: null })),
        ageSeconds: shown.ageSeconds ?? null,
        softenedFrom: shown.softenedFrom ?? null,
        changes: [],
        getPayload: ({ choice }) => {
            expect.step(choice);
        },
    });
    await waitFor(DIALOG);
}
function buttons() {
    return queryAll("[data-action]").map((button) => button.getAttribute("data-action"));
}
test("is heard by who looks at the goods and not at the screen", async () => {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 3 } });
    till.store.sound.play = (name) => expect.step(`sound ${name}`);
    await till.add(APPLE.variant, 3);
    expect.verifySteps([]);
    const added = till.add(APPLE.variant);
    await waitFor(DIALOG);
    expect.verifySteps(["sound error"]);
    await answering(added, "cancel");
    expect.verifySteps([]);
});
describe("buttons", () => {
    const cases = [
        ["block", false, ["set-to-available", "cancel"]],
        ["block", true, ["set-to-available", "cancel"]],
        ["approve", false, ["set-to-available", "cancel"]],
        ["approve", true, ["set-to-available", "approve", "cancel"]],
        ["warn", false, ["set-to-available", "continue", "cancel"]],
        ["warn", true, ["set-to-available", "continue", "cancel"]],
    ];
    for (const [verdict, isManager, expected] of cases) {
        test(`${verdict}, ${isManager ? "manager" : "cashier"}`, async () => {
            const till = await openTill();
            await show(shortageOf(till, verdict), till, { isManager });
            expect(buttons()).toEqual(expected);
        });
    }
    test("nothing to set without something left", async () => {
        const till = await openTill();
        await show(shortageOf(till, "block", { settable: null }), till);
        expect(buttons()).toEqual(["cancel"]);
    });
    const choices = [
        ["set-to-available", "block", "set"],
        ["approve", "approve", "proceed"],
        ["continue", "warn", "proceed"],
        ["cancel", "block", "cancel"],
    ];
    for (const [button, verdict, choice] of choices) {
        test(`${button} means ${choice}`, async () => {
            const till = await openTill();
            await show(shortageOf(till, verdict), till, { isManager: true });
            await click(`[data-action=${button}]`);
            expect.verifySteps([choice]);
        });
    }
});
test("a manager is asked once, however often it is tapped", async () => {
    const till = await openTill();
    let refuse = () => void 0;
    const approve = () => {
        expect.step("asked");
        return new Promise((resolve) => {
            refuse = resolve;
        });
    };
    await show(shortageOf(till, "approve"), till, { canAsk: true, approve });
    await click("[data-action=approve]");
    await click("[data-action=approve]");
    expect.verifySteps(["asked"]);
    refuse(null);
    await animationFrame();
    await click("[data-action=approve]");
    expect.verifySteps(["asked"]);
});
describe("where it is asked", () => {
    const settling = { kind: "settling" };
    test("an order as it is can do without what is not there", async () => {
        const till = await openTill();
        const gone = shortageOf(till, "block", { remaining: 0, settable: null });
        await show(gone, till, { occasion: settling });
        expect(buttons()).toEqual(["remove", "cancel"]);
        expect("[data-action=cancel]").toHaveText("Back to the order");
        await click("[data-action=remove]");
        expect.verifySteps(["remove"]);
    });
    test("what is left is taken rather than removed", async () => {
        const till = await openTill();
        await show(shortageOf(till, "block"), till, { occasion: settling });
        expect(buttons()).toEqual(["set-to-available", "cancel"]);
    });
    test("a quantity goes back to what it was", async () => {
        const till = await openTill();
        const occasion = { kind: "changing", before: 2 };
        await show(shortageOf(till, "block"), till, { occasion });
        expect("[data-action=cancel]").toHaveText("Back to 2");
    });
});
describe("by keyboard", () => {
    const cases = [
        ["block", 3, "set"],
        ["warn", null, "proceed"],
        ["block", null, "cancel"],
    ];
    for (const [verdict, settable, choice] of cases) {
        test(`Enter is the first answer: ${choice}`, async () => {
            const till = await openTill();
            await show(shortageOf(till, verdict, { settable }), till);
            await press("Enter");
            expect.verifySteps([choice]);
        });
    }
});
describe("elsewhere", () => {
    const ELSEWHERE = ".stock-shortage-elsewhere";
    test("names the places that can spare most, and the next arrival", async () => {
        const shops = {
            North: [4, 1],
            East: [9, 9],
            South: [2, 0],
            West: [8, 8],
            Depot: [30, 20],
        };
        answerStock({
            explainStock: () =>
                insightAnswer({ [APPLE.variant]: shops }, [
                    [APPLE.variant, "2099-05-01 08:00:00", 24, "WH/IN/7"],
                ]),
        });
        const till = await openTill();
        await show(shortageOf(till, "block"), till);
        await waitFor(`${ELSEWHERE}[data-elsewhere=answered]`);
        const places = queryAll(".stock-shortage-place").map((place) => place.textContent);
        expect(places).toEqual(["Depot20 free", "East9 free", "West8 free"]);
        expect(ELSEWHERE).toHaveText(/and in 1 more places/);
        expect(".stock-shortage-arrival").toHaveText(/^Next: 24 on May 1, 2099$/);
    });
    test("does not wait for the answer, and says when there is none", async () => {
        let refuse = () => void 0;
        answerStock({
            explainStock: () =>
                new Promise((_resolve, reject) => {
                    refuse = () => {
                        reject(new Error("Not today"));
                    };
                }),
        });
        const till = await openTill();
        await show(shortageOf(till, "block"), till);
        expect(ELSEWHERE).toHaveText(/^Checking other places/);
        refuse();
        await waitFor(`${ELSEWHERE}[data-elsewhere=failed]`);
        expect(ELSEWHERE).toHaveText(/^Could not check other places$/);
    });
    test("says what it knew, and how old that is", async () => {
        const clock = new FakeClock();
        answerStock({ explainStock: () => insightAnswer({ [APPLE.variant]: { Annex: [8, 8] } }) });
        const till = await openTill();
        await till.insights.ask([APPLE.variant]);
        answerStock({
            explainStock: () => {
                throw new Error("Not today");
            },
        });
        await clock.pass(300);
        await show(shortageOf(till, "block"), till);
        await waitFor(`${ELSEWHERE}[data-elsewhere=failed]`);
        expect(".stock-shortage-place").toHaveText(/Annex/);
        expect(ELSEWHERE).toHaveText(/Last checked: 5 minutes ago/);
    });
    test("says that there is nothing", async () => {
        const till = await openTill();
        await show(shortageOf(till, "block"), till);
        await waitFor(`${ELSEWHERE}[data-elsewhere=answered]`);
        expect(ELSEWHERE).toHaveText(/^None elsewhere$/);
    });
});
describe("what it says", () => {
    test("attributes and figures", async () => {
        const till = await openTill();
        await show(shortageOf(till, "block"), till);
        expect(DIALOG).toHaveAttribute("data-product-id", String(APPLE.variant));
        expect(DIALOG).toHaveAttribute("data-short-by", "2");
        expect(DIALOG).toHaveAttribute("data-decided-by", "Food / Fruit");
        expect(".modal-title").toHaveText("Apple");
        expect(".stock-shortage-headline").toHaveText("Only 3 left");
        expect("[data-action=set-to-available]").toHaveText("Set to 3");
        expect(DIALOG).toHaveText(/Never sold short: rule of category Food \/ Fruit/);
    });
    test("nothing left", async () => {
        const till = await openTill();
        await show(shortageOf(till, "block", { remaining: -1, settable: null }), till);
        expect(".stock-shortage-headline").toHaveText("Out of stock");
    });
    test("nothing known", async () => {
        const till = await openTill();
        const decision = {
            verdict: "approve",
            reason: "unknown",
            shortBy: null,
            decidedBy: "Shop",
            decider: "config",
        };
        const unknown = { remaining: null, settable: null, decision };
        await show(shortageOf(till, "approve", unknown), till);
        expect(".stock-shortage-headline").toHaveText("Stock not known yet");
        expect(DIALOG).not.toHaveAttribute("data-short-by");
        expect(DIALOG).not.toHaveText(/Short by/);
        expect(DIALOG).not.toHaveText(/In stock/);
    });
    test("who may decide", async () => {
        const till = await openTill();
        await show(shortageOf(till, "approve"), till, { canAsk: true });
        expect(DIALOG).toHaveText(/Only a manager can sell more: rule of category Food \/ Fruit/);
        expect("[data-action=approve]").toHaveText("Ask a manager");
    });
    test("who would have to be there", async () => {
        const till = await openTill();
        await show(shortageOf(till, "approve"), till);
        expect(DIALOG).toHaveText(
            /A POS manager must be logged in to sell more: rule of category Food/
        );
        expect("[data-action=approve]").toHaveCount(0);
    });
    const softened = [
        [
            "approve",
            "block",
            { isManager: true },
            /Never sold short: rule of category Food/,
            "As the figures are old, a manager may sell it",
        ],
        [
            "approve",
            "block",
            {},
            /Never sold short: rule of category Food/,
            "As the figures are old, a POS manager may sell it, when logged in",
        ],
        [
            "warn",
            "approve",
            {},
            /Sold short only by a manager: rule of category Food/,
            "As the figures are old, it can be sold: check the shelf first",
        ],
    ];
    for (const [verdict, from, shown, rule, why] of softened) {
        test(`${why}, where the rule is ${from}`, async () => {
            const till = await openTill();
            await show(shortageOf(till, verdict), till, { ...shown, softenedFrom: from });
            expect(DIALOG).toHaveText(rule);
            expect(".stock-shortage-softening").toHaveText(why);
        });
    }
    test("how old the figures are", async () => {
        const till = await openTill();
        await show(shortageOf(till, "block"), till, { ageSeconds: 125 });
        expect(DIALOG).toHaveText(/As of 2 minutes ago/);
    });
});
describe("asked by the till", () => {
    test("of a manager, with live figures", async () => {
        servedBy("manager");
        const till = await openTill();
        const asked = askAboutShortage(till.store, shortageOf(till, "approve"), ADDING);
        await waitFor("[data-action=approve]");
        expect(DIALOG).not.toHaveText(/As of/);
        await click("[data-action=approve]");
        expect((await asked).choice).toBe("proceed");
    });
    test("of a manager, with figures too old for the rule", async () => {
        servedBy("manager");
        const clock = new FakeClock();
        const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 3 } });
        till.feed.stop();
        await clock.pass(300);
        const added = till.add(APPLE.variant, 5);
        await waitFor(".stock-shortage-softening");
        expect(DIALOG).toHaveText(/Never sold short: rule of point of sale/);
        expect(".stock-shortage-softening").toHaveText(
            "As the figures are old, a manager may sell it"
        );
        await click("[data-action=cancel]");
        await added;
    });
    test("of a cashier, with old figures", async () => {
        servedBy("cashier");
        const clock = new FakeClock();
        const till = await openTill();
        till.feed.stop();
        await clock.pass(180);
        const asked = askAboutShortage(till.store, shortageOf(till, "approve"), ADDING);
        await waitFor(DIALOG);
        expect("[data-action=approve]").toHaveCount(0);
        expect(DIALOG).toHaveText(/As of 3 minutes ago/);
        await click(".modal-header .btn-close");
        expect((await asked).choice).toBe("cancel");
    });
});
