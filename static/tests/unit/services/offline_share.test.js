// Compiled from offline_share.test.ts; edit that file.
import { describe, expect, test } from "@odoo/hoot";
import { animationFrame, click } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ConnectionLostError } from "@web/core/network/rpc";
import { makeServerError, patchWithCleanup } from "@web/../tests/web_test_helpers";
import { deviceStorage } from "../../../src/app/services/stock_memory";
import { linesOfEvidence } from "../../../src/core/evidence";
import { answerStock } from "../data/pos_config.data";
import { BAG, KITS, packTheBaskets } from "../data/picnic";
import { APPLE, CHEESE } from "../data/shop";
import { stockAnswer } from "../data/stock_answer";
import { servedBy } from "../utils/cashier";
import { FakeClock } from "../utils/fake_clock";
import { MemoryDisk, MemoryStorage } from "../utils/memory_storage";
import { cutOff, reconnect } from "../utils/network";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill, openUninformedTill } from "../utils/till";
definePosModels();
const THREE = { figures: { [APPLE.variant]: 3 }, policy: "never", tills: 2 };
async function openOffline(stock) {
    const till = await openTill(stock);
    await cutOff(till);
    return till;
}
async function openWithoutClaims(stock) {
    new FakeClock();
    const till = await openTill(stock);
    patchWithCleanup(console, { warn: () => void 0 });
    patchWithCleanup(till.store.data.orm, {
        call(model, method, ...rest) {
            return method === "claim_stock"
                ? Promise.reject(new ConnectionLostError())
                : super.call(model, method, ...rest);
        },
    });
    return till;
}
async function reopenUnanswered(stock) {
    const disk = new MemoryDisk();
    const head = {
        feed: 7,
        version: 1,
        mark: "mark 1",
        location: { id: 8, name: "WH/Stock" },
        tills: 2,
        age: { confirmedAt: 0, clockOffset: new FakeClock().date(), age: 0 },
        sales: [["sold-before", [[APPLE.variant, 1]]]],
    };
    disk.pieces = /* @__PURE__ */ new Map([
        ["head", head],
        ["rules", stockAnswer(stock)["rules"]],
        [`figures/${Math.floor(APPLE.variant / 500)}`, [[APPLE.variant, 3, 0, 0]]],
    ]);
    patchWithCleanup(deviceStorage, { create: () => new MemoryStorage(disk) });
    answerStock({ pullStock: () => new Promise(() => void 0) });
    return await openUninformedTill();
}
describe("offline, 2 tills, 3 left", () => {
    test("the first unit is sold unasked, the second asks for a manager", async () => {
        servedBy("cashier");
        const till = await openOffline(THREE);
        await till.add(APPLE.variant);
        expect(DIALOG).toHaveCount(0);
        const second = till.add(APPLE.variant);
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-reason", "beyond_share");
        expect(".stock-shortage-headline").toHaveText("Only 1 left for this till");
        expect(".stock-shortage-share").toHaveText(
            "No contact with the server: 2 tills share what was left"
        );
        expect(DIALOG).toHaveText(/Over this till's share\s*1/);
        expect(DIALOG).toHaveText(/More than this till's share: log in as a manager/);
        expect("[data-action=approve]").toHaveCount(0);
        await click("[data-action=cancel]");
        await second;
        expect(till.inOrder(APPLE.variant)).toBe(1);
        await animationFrame();
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(DIALOG).toHaveCount(0);
    });
    test("a manager lets the second one through, and the order says who", async () => {
        servedBy("manager");
        const till = await openOffline(THREE);
        await till.add(APPLE.variant);
        await answering(till.add(APPLE.variant), "approve");
        expect(till.inOrder(APPLE.variant)).toBe(2);
        expect(await till.checkout.admits(till.order)).toBe(true);
        const [line] = linesOfEvidence(till.order.stock_evidence);
        expect([line?.figure, line?.offline, line?.verdict]).toEqual([3, true, "approve"]);
        expect(line?.approval?.quantity).toBe(2);
    });
    test("what is set is the share, not all there is, and the headline says so", async () => {
        servedBy("cashier");
        const till = await openOffline(THREE);
        const added = till.add(APPLE.variant, 5);
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-reason", "short");
        expect(".stock-shortage-headline").toHaveText("Only 1 left for this till");
        await answering(added, "set-to-available");
        expect(till.inOrder(APPLE.variant)).toBe(1);
    });
    test("another order of this till has what is left of the share", async () => {
        servedBy("cashier");
        const till = await openOffline({ ...THREE, figures: { [APPLE.variant]: 5 } });
        await till.add(APPLE.variant, 2);
        till.order.update({ state: "paid" });
        till.onOrderSending(till.order);
        const next = till.store.addNewOrder();
        const { store } = till;
        const product = till.variant(APPLE.variant);
        const values = { product_id: product, product_tmpl_id: product.product_tmpl_id };
        const added = store.addLineToOrder(values, next);
        await waitFor(DIALOG);
        expect(".stock-shortage-headline").toHaveText("None left for this till");
        await answering(added, "cancel");
        expect(next.lines.length).toBe(0);
    });
});
describe("nothing is shared", () => {
    const cases = [
        ["by one till", { ...THREE, tills: 1 }],
        ["where the shop does not want it", { figures: THREE.figures ?? {}, policy: "never" }],
        ["of what may be sold below zero", { ...THREE, policy: "allowed" }],
        ["of plenty, in practice", { ...THREE, figures: { [APPLE.variant]: 40 } }],
    ];
    for (const [title, stock] of cases) {
        test(title, async () => {
            const till = await openOffline(stock);
            await till.add(APPLE.variant, 3);
            expect(till.inOrder(APPLE.variant)).toBe(3);
        });
    }
    test("while the server answers, and when it does again", async () => {
        servedBy("cashier");
        const till = await openTill(THREE);
        await till.add(APPLE.variant, 2);
        expect(till.inOrder(APPLE.variant)).toBe(2);
        await cutOff(till);
        await answering(till.add(APPLE.variant), "cancel");
        await reconnect(till, { ...THREE, version: 2 });
        await till.add(APPLE.variant);
        expect(till.inOrder(APPLE.variant)).toBe(3);
    });
});
describe("it is", () => {
    test("only warned of where the rule is to warn", async () => {
        const till = await openOffline({ ...THREE, policy: "warn" });
        await till.add(APPLE.variant);
        await answering(till.add(APPLE.variant), "continue");
        expect(till.inOrder(APPLE.variant)).toBe(2);
    });
    test("rounded down to whole pieces, and of what is weighed to a hundredth", async () => {
        servedBy("cashier");
        const figures = { [APPLE.variant]: 3, [CHEESE.variant]: 0.25 };
        const till = await openOffline({ ...THREE, figures });
        const none = () => 0;
        const shareOf = (id) => till.guard.supplyFor(till.order.uuid, till.variant(id), none).share;
        expect(shareOf(APPLE.variant)).toBe(1);
        expect(shareOf(CHEESE.variant)).toBe(0.12);
    });
    test("asked about when a claim gets no answer, before any pull has failed", async () => {
        servedBy("cashier");
        const till = await openWithoutClaims(THREE);
        await till.add(APPLE.variant, 2);
        const paying = till.checkout.admits(till.order);
        await answering(paying, "cancel");
        expect(await paying).toBe(false);
        await till.feed.refresh();
        expect(till.guard.isCutOff).toBe(false);
    });
    test("what the order says of a till that a claim told it is offline", async () => {
        const till = await openWithoutClaims({ ...THREE, policy: "warn" });
        await till.add(APPLE.variant, 2);
        expect(await answering(till.checkout.admits(till.order), "continue")).toBe(true);
        const [line] = linesOfEvidence(till.order.stock_evidence);
        expect([line?.figure, line?.offline, line?.verdict]).toEqual([3, true, "warn"]);
    });
    test("not asked about when the server refuses a claim: it was heard", async () => {
        servedBy("cashier");
        answerStock({
            claimStock: () => {
                throw makeServerError({ message: "You may not" });
            },
        });
        const till = await openTill(THREE);
        patchWithCleanup(console, { warn: () => void 0 });
        await till.add(APPLE.variant, 2);
        expect(await till.checkout.admits(till.order)).toBe(true);
        expect(till.guard.isCutOff).toBe(false);
        expect(DIALOG).toHaveCount(0);
    });
    test("kept over a reload, and what was sold before it counts", async () => {
        servedBy("cashier");
        const till = await reopenUnanswered(THREE);
        expect(till.guard.isCutOff).toBe(true);
        expect([till.guard.age.exactSeconds, till.guard.freshness]).toEqual([0, "delayed"]);
        await answering(till.add(APPLE.variant), "cancel");
        expect(till.inOrder(APPLE.variant)).toBe(0);
    });
    test("what an order of a reloaded till says before the first answer", async () => {
        const till = await reopenUnanswered({ ...THREE, policy: "warn" });
        await answering(till.add(APPLE.variant), "continue");
        const [line] = linesOfEvidence(till.order.stock_evidence);
        expect([line?.figure, line?.age, line?.offline]).toEqual([2, 0, true]);
    });
    test("counted for kits by what they take", async () => {
        servedBy("cashier");
        const till = await openTill();
        packTheBaskets(till.store);
        await till.hears({
            figures: { [APPLE.variant]: 20 },
            kits: KITS,
            policy: "never",
            tills: 2,
            version: 2,
        });
        const none = () => 0;
        const supply = till.guard.supplyFor(till.order.uuid, till.variant(BAG.variant), none);
        expect(supply.share).toBe(null);
        await cutOff(till);
        const alone = till.guard.supplyFor(till.order.uuid, till.variant(BAG.variant), none);
        expect(alone.share).toBe(Math.floor((alone.remaining ?? 0) / 2));
    });
});
test("the numpad's quantity is asked about, too", async () => {
    servedBy("cashier");
    const till = await openOffline(THREE);
    await till.add(APPLE.variant);
    const [line] = till.order.lines;
    line?.setQuantity(3);
    await animationFrame();
    const settling = till.checkout.settle(till.order);
    await answering(settling, "set-to-available");
    expect(till.inOrder(APPLE.variant)).toBe(1);
});
