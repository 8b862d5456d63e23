import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, click } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { makeServerError } from "@web/../tests/web_test_helpers";
import { APPLE, HAIRCUT, SHIRT } from "../data/shop";
import { answerStock, type ClaimAsked } from "../data/pos_config.data";
import type { StockOnServer } from "../data/stock_answer";
import { servedBy } from "../utils/cashier";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill } from "../utils/till";

definePosModels();

const THREE_APPLES: StockOnServer = { figures: { [APPLE.variant]: 3 }, policy: "never" };

interface Shortness {
    available: number;
    verdict?: "warn" | "approve" | "block";
    /** Whether no answer of the cashier's changes it. */
    isFinal?: boolean;
}

/** Answers claims as a server does that has this much left, and writes down what it is asked. */
function serverWith(shortness: Shortness): ClaimAsked[] {
    const asked: ClaimAsked[] = [];
    answerStock({
        claimStock(request) {
            asked.push(request);
            const { available, verdict = "block", isFinal = false } = shortness;
            const short = request.lines.filter(({ qty }) => qty > available);
            const shortages = short.map(({ product_id, qty }) => ({
                product_id,
                requested: qty,
                available,
                short_by: qty - available,
                verdict,
                decided_by: "Fruit",
                decider: "category",
                held_by: [["Till 2", 1]],
            }));
            const ok = (request.accepted && !isFinal) || shortages.length === 0;
            return { ok, expires_at: "2026-01-01 00:00:00", shortages };
        },
        releaseStock(orderUuid) {
            expect.step(`release ${orderUuid}`);
            return true;
        },
    });
    return asked;
}

describe("before money moves", () => {
    test("claims what lies on the shelf, nothing else, and not twice", async () => {
        const asked = serverWith({ available: 3 });
        const till = await openTill(THREE_APPLES);
        await till.add(APPLE.variant, 2);
        await till.add(HAIRCUT.variant);
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(asked.map(({ lines }) => lines)).toEqual([[{ product_id: APPLE.variant, qty: 2 }]]);
        await till.checkout.admits(till.order);
        expect(asked.length).toBe(1);
        await till.add(APPLE.variant);
        await till.checkout.admits(till.order);
        expect(asked.length).toBe(2);
    });

    test("an order of services needs no claim", async () => {
        const asked = serverWith({ available: 0 });
        const till = await openTill(THREE_APPLES);
        await till.add(HAIRCUT.variant);
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(asked).toEqual([]);
    });

    test("a payment without goods, as into a customer's account, is let through", async () => {
        const asked = serverWith({ available: 0 });
        const till = await openTill(THREE_APPLES);
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(asked).toEqual([]);
    });

    test("an order that was emptied is not paid, and holds nothing", async () => {
        serverWith({ available: 0 });
        const till = await openTill(THREE_APPLES);
        await till.add(APPLE.variant, 2);
        expect(await answering(till.checkout.admits(till.order), "remove")).toBe(false);
        expect(till.order.lines.length).toBe(0);
        expect.verifySteps([`release ${till.order.uuid}`]);
    });

    test("says who has the last one, and takes what is left", async () => {
        const asked = serverWith({ available: 1 });
        const till = await openTill(THREE_APPLES);
        await till.add(APPLE.variant, 2);
        const admitted = till.checkout.admits(till.order);
        await waitFor(DIALOG);
        expect(".stock-shortage-holder").toHaveText("1 being paid at Till 2");
        expect(await answering(admitted, "set-to-available")).toBe(true);
        expect(till.inOrder(APPLE.variant)).toBe(1);
        expect(asked.at(-1)?.lines).toEqual([{ product_id: APPLE.variant, qty: 1 }]);
    });

    test("what another till takes while it asks is asked about again", async () => {
        const server = { available: 1, isFinal: true };
        const asked = serverWith(server);
        const till = await openTill(THREE_APPLES);
        await till.add(APPLE.variant, 2);
        const admitted = till.checkout.admits(till.order);
        await waitFor(DIALOG);
        server.available = 0;
        await click("[data-action=set-to-available]");
        await waitFor("[data-action=remove]");
        expect(await answering(admitted, "cancel")).toBe(false);
        expect(asked.map(({ lines }) => lines[0]?.qty)).toEqual([2, 1]);
        expect.verifySteps([`release ${till.order.uuid}`]);
    });

    test("a refused order stays as it is, and holds nothing", async () => {
        serverWith({ available: 0 });
        const till = await openTill(THREE_APPLES);
        await till.add(APPLE.variant, 2);
        expect(await answering(till.checkout.admits(till.order), "cancel")).toBe(false);
        expect(till.inOrder(APPLE.variant)).toBe(2);
        expect.verifySteps([`release ${till.order.uuid}`]);
    });

    test("what a manager lets through is held although it is short", async () => {
        servedBy("manager");
        const asked = serverWith({ available: 1, verdict: "approve" });
        const till = await openTill({ ...THREE_APPLES, policy: "approve" });
        await till.add(APPLE.variant, 2);
        expect(await answering(till.checkout.admits(till.order), "approve")).toBe(true);
        expect(asked.map(({ accepted }) => accepted)).toEqual([false, true]);
        expect(await till.checkout.admits(till.order)).toBe(true);
    });

    test("what was warned of in the cart is not warned of again", async () => {
        serverWith({ available: 3, verdict: "warn" });
        const till = await openTill({ ...THREE_APPLES, policy: "warn" });
        await answering(till.add(APPLE.variant, 5), "continue");
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(DIALOG).toHaveCount(0);
    });
});

describe("without an answer", () => {
    test("the till decides by what it knows", async () => {
        answerStock({
            claimStock() {
                throw makeServerError({ message: "Not today" });
            },
        });
        const till = await openTill(THREE_APPLES);
        await till.add(APPLE.variant, 2);
        expect(await till.checkout.admits(till.order)).toBe(true);
        await till.hears({ ...THREE_APPLES, figures: { [APPLE.variant]: 1 } });
        await answering(till.checkout.admits(till.order), "set-to-available");
        expect(till.inOrder(APPLE.variant)).toBe(1);
    });

    test("nonsense is no answer", async () => {
        answerStock({ claimStock: () => ({ ok: "maybe" }) });
        const till = await openTill(THREE_APPLES);
        await till.add(APPLE.variant, 2);
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(DIALOG).toHaveCount(0);
    });
});

describe("what other tills hold", () => {
    const held: StockOnServer = {
        ...THREE_APPLES,
        claims: [["other order", APPLE.variant, 2, "Till 2"]],
    };

    test("is not for sale here", async () => {
        const till = await openTill(held);
        expect(till.guard.levelOf(till.template(APPLE.template))?.quantity).toBe(1);
        const added = till.add(APPLE.variant, 2);
        await waitFor(DIALOG);
        expect(".stock-shortage-holder").toHaveText("2 being paid at Till 2");
        await answering(added, "set-to-available");
        expect(till.inOrder(APPLE.variant)).toBe(1);
        const parts = till.guard.breakdownOf(till.variant(APPLE.variant))?.parts ?? [];
        expect(parts.find(({ name }) => name === "held")?.quantity).toBe(2);
    });

    test("its own orders' claims count once, as its orders", async () => {
        const till = await openTill(THREE_APPLES);
        await till.add(APPLE.variant, 2);
        await till.hears({
            ...THREE_APPLES,
            claims: [[till.order.uuid.slice(0, 13), APPLE.variant, 2, "Till 1"]],
        });
        expect(till.guard.levelOf(till.template(APPLE.template))?.quantity).toBe(1);
    });
});

test("an order that nobody is paying any more is let go, once", async () => {
    serverWith({ available: 3 });
    const till = await openTill({ ...THREE_APPLES, policy: "allowed" });
    await till.add(SHIRT.small);
    await till.checkout.admits(till.order);
    till.checkout.leave(till.order);
    till.checkout.leave(till.order);
    await animationFrame();
    expect.verifySteps([`release ${till.order.uuid}`]);
});
