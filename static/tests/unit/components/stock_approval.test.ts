import { expect, test } from "@odoo/hoot";
import { animationFrame } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { ProductScreen } from "@point_of_sale/app/screens/product_screen/product_screen";
import { OrderReceipt } from "@point_of_sale/app/screens/receipt_screen/receipt/order_receipt";
import { TicketScreen } from "@point_of_sale/app/screens/ticket_screen/ticket_screen";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { APPLE, HAIRCUT } from "../data/shop";
import { servedBy } from "../utils/cashier";
import { answering } from "../utils/shortage_dialog";
import { employ } from "../utils/staff";
import { openTill, type Till } from "../utils/till";

definePosModels();

const NOTE = ".orderline .stock-approval";

/** An order of an apple that a manager let through, and of something that nobody had to. */
async function sellApproved(): Promise<Till> {
    servedBy("manager");
    const till = await openTill({ figures: { [APPLE.variant]: 0 }, policy: "approve" });
    await answering(till.add(APPLE.variant), "approve");
    await till.add(HAIRCUT.variant);
    return till;
}

function approvedBy(employeeId: number): object {
    const approval = { employee_id: employeeId, user_id: null, quantity: 1, reason: "Promised" };
    return { device: "Hoot", lines: [{ product_id: APPLE.variant, approval }] };
}

async function showCart(till: Till): Promise<void> {
    await mountWithCleanup(ProductScreen, { props: { orderUuid: till.order.uuid } });
}

test("the line says who approved it, and no other line does", async () => {
    const till = await sellApproved();
    await showCart(till);
    expect(NOTE).toHaveCount(1);
    expect(NOTE).toHaveAttribute("data-product-id", String(APPLE.variant));
    expect(NOTE).toHaveText("Approved by Administrator");
});

test("an employee is named, with the reason", async () => {
    const till = await openTill();
    employ(till, [{ id: 32, name: "Bob", role: "manager" }]);
    await till.add(APPLE.variant);
    await showCart(till);
    expect(NOTE).toHaveCount(0);
    till.order.update({ stock_evidence: approvedBy(32) });
    await animationFrame();
    expect(NOTE).toHaveText("Approved by Bob: Promised");
});

test("who is not known here is a manager", async () => {
    const till = await openTill();
    await till.add(APPLE.variant);
    till.order.update({ stock_evidence: approvedBy(99) });
    await showCart(till);
    expect(NOTE).toHaveText("Approved by a manager: Promised");
});

test("the server's word on it counts", async () => {
    const till = await sellApproved();
    const verified = { product_id: APPLE.variant, approver: "Cleo", reason: null, flaw: null };
    till.order.update({ stock_approvals: [verified] });
    await showCart(till);
    expect(NOTE).toHaveText("Approved by Cleo");
    till.order.update({ stock_approvals: [{ ...verified, flaw: "quantity" }] });
    await animationFrame();
    expect(NOTE).toHaveText("Not valid: approved by Cleo. More was sold than was approved.");
    expect(NOTE).toHaveAttribute("data-valid", "no");
});

test("a flaw is told in the words of this page, whatever the server stored", async () => {
    const till = await openTill();
    await till.add(APPLE.variant);
    await showCart(till);
    const verified = { product_id: APPLE.variant, approver: null, reason: "Promised" };
    for (const [flaw, words] of [
        ["right", "The one who approved had no right to."],
        ["login", "The one who approved was not logged in at the till."],
        ["pin", "The one who approved has no PIN."],
        ["time", "The approval was not given while the order was open."],
        ["of a newer server", "It does not hold."],
    ]) {
        till.order.update({ stock_approvals: [{ ...verified, flaw }] });
        await animationFrame();
        expect(NOTE).toHaveText(`Not valid: approved by Unknown. ${words}`);
    }
});

test("it is among the orders, too", async () => {
    const till = await sellApproved();
    await mountWithCleanup(TicketScreen, { props: { stateOverride: {} } });
    await animationFrame();
    expect(NOTE).toHaveText("Approved by Administrator");
    expect(till.order.lines.length).toBe(2);
});

test("it is not on the receipt", async () => {
    const till = await sellApproved();
    await mountWithCleanup(OrderReceipt, { props: { order: till.order } });
    expect(".orderline").toHaveCount(2);
    expect(".stock-approval").toHaveCount(0);
});
