import { describe, expect, test } from "@odoo/hoot";
import { animationFrame } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import { InternalNoteButton } from "@point_of_sale/app/screens/product_screen/control_buttons/orderline_note_button/orderline_note_button";
import { OrderSummary } from "@point_of_sale/app/screens/product_screen/order_summary/order_summary";
import { mountWithCleanup } from "@web/../tests/web_test_helpers";
import { APPLE, GIFT_BOX, SHIRT } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill, type Till } from "../utils/till";

definePosModels();

function only(figures: Record<number, number>): StockOnServer {
    return { policy: "never", figures };
}

function firstLine({ order }: Till): PosOrderline {
    const [line] = order.lines;
    if (!line) {
        throw new Error("The order is empty");
    }
    return line;
}

/** As the split and the merge of bills copy a line into another order. */
function copyInto(order: PosOrder, line: PosOrderline, quantity: number): PosOrderline {
    const values: Record<string, unknown> = { ...line.raw };
    delete values["id"];
    delete values["uuid"];
    return order.models["pos.order.line"].create({ ...values, qty: quantity, order_id: order.id });
}

/** Nothing is asked, and what all orders hold of apples is this. */
async function isNeutral(till: Till, apples: number): Promise<void> {
    await animationFrame();
    expect(DIALOG).toHaveCount(0);
    expect(till.guard.demand.total(APPLE.variant)).toBe(apples);
}

test("B.4 row 4: merging two lines of an order asks for nothing more", async () => {
    const till = await openTill(only({ [APPLE.variant]: 3 }));
    await till.add(APPLE.variant, 2);
    const other = copyInto(till.order, firstLine(till), 1);
    firstLine(till).merge(other);
    other.delete();
    expect(till.order.lines.map(({ qty }) => qty)).toEqual([3]);
    await isNeutral(till, 3);
});

describe("B.4 rows 7 and 8: a line that is configured anew, by a long press", () => {
    /** The popup gives it this variant, and these values. */
    async function edit(till: Till, variantId: number, quantity: number): Promise<unknown> {
        const summary = await mountWithCleanup(OrderSummary);
        till.store.handleConfigurableProduct = (values) => {
            values.product_id = till.variant(variantId);
            values.qty = quantity;
            return Promise.resolve(true);
        };
        return await summary.onOrderlineLongPress(new Event("click"), firstLine(till));
    }

    test("another variant that is not there is refused, and the line stays", async () => {
        const till = await openTill(only({ [SHIRT.small]: 2, [SHIRT.medium]: 1 }));
        await till.add(SHIRT.small, 2);
        const edited = edit(till, SHIRT.medium, 2);
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-product-id", String(SHIRT.medium));
        expect(DIALOG).toHaveAttribute("data-short-by", "1");
        expect("[data-action=set-to-available]").toHaveCount(0);
        await answering(edited, "cancel");
        expect(till.inOrder(SHIRT.small)).toBe(2);
        expect(till.inOrder(SHIRT.medium)).toBe(0);
    });

    test("another variant that is there is taken", async () => {
        const till = await openTill(only({ [SHIRT.small]: 2, [SHIRT.medium]: 2 }));
        await till.add(SHIRT.small, 2);
        await edit(till, SHIRT.medium, 2);
        expect(DIALOG).toHaveCount(0);
        expect(till.inOrder(SHIRT.medium)).toBe(2);
    });

    test("the same variant, and no more of it, is never refused", async () => {
        const till = await openTill({ policy: "allowed" });
        await till.add(SHIRT.small, 2);
        await till.hears({ version: 2, ...only({}) });
        await edit(till, SHIRT.small, 2);
        expect(DIALOG).toHaveCount(0);
        expect(till.inOrder(SHIRT.small)).toBe(2);
    });

    test("more of the same is judged by what is added", async () => {
        const till = await openTill(only({ [SHIRT.small]: 3 }));
        await till.add(SHIRT.small, 2);
        const edited = edit(till, SHIRT.small, 5);
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-short-by", "2");
        await answering(edited, "cancel");
        expect(till.inOrder(SHIRT.small)).toBe(2);
    });

    test("a combo gives back what it had", async () => {
        const till = await openTill(only({ [APPLE.variant]: 1, [SHIRT.small]: 1 }));
        await till.add(GIFT_BOX.variant);
        await edit(till, GIFT_BOX.variant, 1);
        expect(DIALOG).toHaveCount(0);
        const edited = edit(till, GIFT_BOX.variant, 2);
        await waitFor(DIALOG);
        expect(DIALOG).toHaveAttribute("data-short-by", "1");
        await answering(edited, "cancel");
        expect(till.inOrder(SHIRT.small)).toBe(1);
    });
});

describe("B.4 row 13: a note on a part of a line that was sent", () => {
    async function openKitchen(): Promise<[Till, InternalNoteButton]> {
        const till = await openTill(only({ [APPLE.variant]: 5 }));
        await till.add(APPLE.variant, 5);
        till.store.getOrderChanges = () => ({
            orderlines: { changed: { uuid: firstLine(till).uuid, quantity: 2 } },
        });
        const props = { label: "" };
        return [till, await mountWithCleanup(InternalNoteButton, { props })];
    }

    test("asks for nothing more", async () => {
        const [till, button] = await openKitchen();
        await button.setChanges(firstLine(till), "without peel");
        expect(till.order.lines.map(({ qty }) => qty)).toEqual([3, 2]);
        await isNeutral(till, 5);
    });

    test("goods with a note that the order does not have are judged", async () => {
        const till = await openTill(only({ [APPLE.variant]: 1 }));
        await till.add(APPLE.variant);
        const values = { product_tmpl_id: APPLE.template, qty: 2, note: "without peel" };
        await answering(till.store.addLineToOrder(values, till.order), "cancel");
        expect(till.inOrder(APPLE.variant)).toBe(1);
    });
});

describe("B.4 row 17: return preset", () => {
    test("is never refused, nor is what it makes of the lines", async () => {
        const till = await openTill(only({ [APPLE.variant]: 1 }));
        await till.add(APPLE.variant);
        const preset = till.store.models["pos.preset"].get(1);
        preset?.update({ is_return: true });
        if (preset) {
            till.order.setPreset(preset);
        }
        await till.add(APPLE.variant);
        expect(DIALOG).toHaveCount(0);
        expect(till.order.lines.every(({ qty }) => qty < 0)).toBe(true);
        expect(await till.checkout.admits(till.order)).toBe(true);
    });
});

describe("B.4 rows 22 and 23: split, merge and transfer move what is asked for", () => {
    test("row 22: split", async () => {
        const till = await openTill(only({ [APPLE.variant]: 5 }));
        await till.add(APPLE.variant, 5);
        copyInto(till.store.addNewOrder(), firstLine(till), 2);
        firstLine(till).update({ qty: 3 });
        await isNeutral(till, 5);
        expect(till.review.findings(till.order)).toEqual([]);
    });

    test("row 23: merge, where the source's line is still there, and back", async () => {
        const till = await openTill(only({ [APPLE.variant]: 5 }));
        await till.add(APPLE.variant, 3);
        const other = till.store.addNewOrder();
        await till.store.addLineToOrder({ product_tmpl_id: APPLE.template, qty: 2 }, other);
        const [line] = other.lines;
        line?.merge(firstLine(till));
        expect(line?.qty).toBe(5);
        firstLine(till).delete();
        await isNeutral(till, 5);
        if (line) {
            copyInto(till.order, line, 3);
            line.setQuantity(2);
        }
        await isNeutral(till, 5);
    });

    test("row 23: transfer of an order that has become short meanwhile", async () => {
        const till = await openTill(only({ [APPLE.variant]: 5 }));
        await till.add(APPLE.variant, 5);
        await till.hears({ version: 2, ...only({ [APPLE.variant]: 1 }) });
        const other = till.store.addNewOrder();
        firstLine(till).update({ order_id: other });
        await isNeutral(till, 5);
    });
});

test("B.4 row 24: what another device does to a shared draft is never refused", async () => {
    const till = await openTill(only({ [APPLE.variant]: 2 }));
    await till.add(APPLE.variant, 2);
    till.store.models.connectNewData({
        "pos.order": [{ ...till.order.raw }],
        "pos.order.line": [{ ...firstLine(till).raw, qty: 7 }],
    });
    await isNeutral(till, 7);
    expect(till.inOrder(APPLE.variant)).toBe(7);
    expect(till.review.findings(till.order).length).toBe(1);
});
