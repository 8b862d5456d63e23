// Compiled from manager_consent.test.ts; edit that file.
import { beforeEach, describe, expect, test } from "@odoo/hoot";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ManagerConsent } from "../../../src/app/services/manager_consent";
import { pinMemory } from "../../../src/app/services/pin_memory";
import { PinLock } from "../../../src/core/pin_lock";
import { linesOfEvidence } from "../../../src/core/evidence";
import { browserClock } from "../../../src/app/services/browser_clock";
import { APPLE } from "../data/shop";
import { servedBy } from "../utils/cashier";
import { FakeClock } from "../utils/fake_clock";
import { answerPopup } from "../utils/popup";
import { answering } from "../utils/shortage_dialog";
import { employ } from "../utils/staff";
import { openTill } from "../utils/till";
definePosModels();
const ANN = { id: 31, name: "Ann", role: "cashier", pin: "1111" };
const BOB = { id: 32, name: "Bob", role: "manager", pin: "2222" };
const CLEO = { id: 33, name: "Cleo", role: "manager", pin: "3333" };
const DAN = { id: 34, name: "Dan", role: "manager" };
const EVE = { id: 35, name: "Eve", role: "manager", pin: "" };
beforeEach(() => {
    pinMemory.remember(0);
});
function consentAt(till, reason = "none") {
    till.store.notification.add = (message) => {
        expect.step(message);
        return () => void 0;
    };
    return new ManagerConsent(till.store, new PinLock(browserClock, pinMemory), reason);
}
function typePin(till, pin) {
    answerPopup(till, "NumberPopup", () => pin);
}
function choose(till, employeeId) {
    answerPopup(
        till,
        "SelectionPopup",
        () => till.store.models["hr.employee"]?.filter(({ id }) => id === employeeId)[0]
    );
}
describe("who can", () => {
    const cases = [
        ["a manager", BOB, "self"],
        ["a cashier", ANN, "pin"],
        ["somebody with minimal rights", { ...ANN, role: "minimal" }, "pin"],
    ];
    for (const [title, cashier, consenter] of cases) {
        test(`${title} at a till of employees`, async () => {
            const till = await openTill();
            employ(till, [cashier, CLEO]);
            expect(consentAt(till).consenter).toBe(consenter);
        });
    }
    test("a user who is a manager", async () => {
        servedBy("manager");
        const consent = consentAt(await openTill());
        expect(consent.consenter).toBe("self");
        expect(await consent.ask()).toEqual({ approver: { userId: 2 }, reason: "" });
    });
    test("nobody, where a plain user is logged in", async () => {
        servedBy("cashier");
        const consent = consentAt(await openTill());
        expect(consent.consenter).toBe("nobody");
        expect(await consent.ask()).toBe(null);
    });
    test("an employee who is a manager, with one tap", async () => {
        const till = await openTill();
        employ(till, [BOB, CLEO]);
        const consent = await consentAt(till).ask();
        expect(consent).toEqual({ approver: { employeeId: BOB.id }, reason: "" });
    });
});
describe("by PIN", () => {
    test("of the chosen manager", async () => {
        const till = await openTill();
        employ(till, [ANN, BOB, CLEO]);
        choose(till, CLEO.id);
        typePin(till, "3333");
        const consent = await consentAt(till).ask();
        expect(consent).toEqual({ approver: { employeeId: CLEO.id }, reason: "" });
    });
    for (const [whose, pin] of [
        ["the cashier's", "1111"],
        ["another manager's", "2222"],
        ["no", "0000"],
    ]) {
        test(`${whose} own does not do`, async () => {
            const till = await openTill();
            employ(till, [ANN, BOB, CLEO]);
            choose(till, CLEO.id);
            typePin(till, pin);
            expect(await consentAt(till).ask()).toBe(null);
            expect.verifySteps(["Wrong PIN. The next one can be tried in 2 seconds."]);
        });
    }
    test("who is alone need not be chosen, and who has no PIN cannot be", async () => {
        const till = await openTill();
        employ(till, [ANN, BOB, DAN, EVE]);
        typePin(till, "2222");
        expect((await consentAt(till).ask())?.approver).toEqual({ employeeId: BOB.id });
    });
    test("without any PIN it says what is missing", async () => {
        const till = await openTill();
        employ(till, [ANN, DAN, EVE]);
        expect(await consentAt(till).ask()).toBe(null);
        expect.verifySteps(["No manager of this till has a PIN. Set one on the employee's form."]);
    });
    test("nothing typed is no attempt", async () => {
        const till = await openTill();
        employ(till, [ANN, BOB]);
        typePin(till, void 0);
        expect(await consentAt(till).ask()).toBe(null);
        expect(pinMemory.recall()).toBe(0);
    });
    test("a wrong one has everybody wait, after a reload too", async () => {
        const clock = new FakeClock();
        const till = await openTill();
        employ(till, [ANN, BOB]);
        let pin = "9999";
        answerPopup(till, "NumberPopup", () => pin);
        const consent = consentAt(till);
        expect(await consent.ask()).toBe(null);
        pin = "2222";
        expect(await consent.ask()).toBe(null);
        expect(await consentAt(till).ask()).toBe(null);
        expect.verifySteps([
            "Wrong PIN. The next one can be tried in 2 seconds.",
            "Please wait: a PIN can be tried again in 2 seconds.",
            "Please wait: a PIN can be tried again in 2 seconds.",
        ]);
        await clock.pass(2);
        expect((await consent.ask())?.approver).toEqual({ employeeId: BOB.id });
        expect(pinMemory.recall()).toBe(0);
    });
});
describe("why", () => {
    const answers = [
        ["optional", "", ""],
        ["optional", "It is on the shelf\nI saw it ", "It is on the shelf, I saw it"],
        ["optional", void 0, ""],
        ["required", void 0, null],
        ["required", "Because", "Because"],
    ];
    for (const [setting, words, reason] of answers) {
        test(`${setting}: ${words === void 0 ? "discarded" : JSON.stringify(words)}`, async () => {
            servedBy("manager");
            const till = await openTill();
            answerPopup(till, "TextInputPopup", () => words);
            const consent = await consentAt(till, setting).ask();
            expect(consent?.reason ?? null).toBe(reason);
        });
    }
    test("no reason is none where one is required", async () => {
        servedBy("manager");
        const till = await openTill();
        const words = ["  ", "Promised"];
        answerPopup(till, "TextInputPopup", () => words.shift());
        expect((await consentAt(till, "required").ask())?.reason).toBe("Promised");
        expect.verifySteps(["Please give a reason."]);
    });
});
test("an approval travels with the order, and growth asks again", async () => {
    const till = await openTill({
        figures: { [APPLE.variant]: 3 },
        policy: "approve",
        approvalReason: "required",
    });
    employ(till, [ANN, BOB]);
    typePin(till, "2222");
    answerPopup(till, "TextInputPopup", () => "Promised");
    await answering(till.add(APPLE.variant, 5), "approve");
    expect(await till.checkout.admits(till.order)).toBe(true);
    const [line] = linesOfEvidence(till.order.stock_evidence);
    expect({ ...line?.approval, at: "" }).toEqual({
        user_id: null,
        employee_id: BOB.id,
        quantity: 5,
        at: "",
        reason: "Promised",
    });
    await answering(till.add(APPLE.variant, 1), "cancel");
    expect(till.inOrder(APPLE.variant)).toBe(5);
    await answering(till.add(APPLE.variant, 1), "approve");
    expect(linesOfEvidence(till.order.stock_evidence)[0]?.approval?.quantity).toBe(6);
});
