import { expect, test } from "@odoo/hoot";
import { tick } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import { answerStock } from "../data/pos_config.data";
import { APPLE, FRUIT_BOX } from "../data/shop";
import { waitFor } from "../utils/patience";
import { answering, DIALOG } from "../utils/shortage_dialog";
import { openTill, type Till } from "../utils/till";

definePosModels();

/** Of its two choices, both apples, the first one is chosen twice. */
const APPLES_PER_BOX = 3;

async function addBoxes(till: Till, quantity: number): Promise<unknown> {
    const template = till.template(FRUIT_BOX.template);
    const [twice, once] = template.combo_ids.flatMap(({ combo_item_ids: items }) => items);
    const chosen = [
        { combo_item_id: twice, qty: 2 },
        { combo_item_id: once, qty: 1 },
    ];
    const values = { product_tmpl_id: template, qty: quantity, payload: [chosen, []] };
    return await till.store.addLineToOrder(values, till.order);
}

function parent(till: Till): PosOrderline {
    const line = till.order.lines.find(({ product_id: { id } }) => id === FRUIT_BOX.variant);
    if (!line) {
        throw new Error("There is no box in the order");
    }
    return line;
}

/** The index says what the lines come to, and so does what is left. */
async function expectApples(till: Till, asked: number, left: number): Promise<void> {
    await tick();
    expect(till.inOrder(APPLE.variant)).toBe(asked);
    expect(till.guard.demand.total(APPLE.variant)).toBe(asked);
    expect(till.guard.demand.ofOrder(till.order.uuid, APPLE.variant)).toBe(asked);
    expect(till.guard.levelOf(till.variant(APPLE.variant))?.quantity).toBe(left);
}

test("a combo's ratio: demand follows its quantity, where a choice is in it more than once", async () => {
    const till = await openTill({ figures: { [APPLE.variant]: 20 } });
    await addBoxes(till, 2);
    await expectApples(till, 2 * APPLES_PER_BOX, 14);
    for (const [boxes, left] of [
        [5, 5],
        [1, 17],
        [7, -1],
    ] as const) {
        parent(till).setQuantity(boxes);
        await expectApples(till, boxes * APPLES_PER_BOX, left);
    }
    parent(till).delete();
    await expectApples(till, till.inOrder(APPLE.variant), 20 - till.inOrder(APPLE.variant));
});

test("a combo's ratio: the rule judges all choices of a product together, and once", async () => {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 7 } });
    await addBoxes(till, 2);
    expect(DIALOG).toHaveCount(0);
    const added = addBoxes(till, 1);
    await waitFor(DIALOG);
    // Three more, though each choice by itself would fit: one is left.
    expect(DIALOG).toHaveAttribute("data-product-id", String(APPLE.variant));
    expect(DIALOG).toHaveAttribute("data-short-by", "2");
    expect("[data-action=set-to-available]").toHaveCount(0);
    await answering(added, "cancel");
    await expectApples(till, 2 * APPLES_PER_BOX, 1);
});

test("a combo's ratio: a quantity that grew is asked about before the order is paid", async () => {
    const till = await openTill({ policy: "never", figures: { [APPLE.variant]: 7 } });
    await addBoxes(till, 1);
    parent(till).setQuantity(3);
    answerStock({
        claimStock({ accepted, lines: [line] }) {
            const short = { product_id: line?.product_id, requested: line?.qty, available: 7 };
            const by = { short_by: 2, verdict: "block", decided_by: "Hoot", decider: "config" };
            const ok = accepted || line?.qty !== 9;
            return { ok, shortages: ok ? [] : [{ ...short, ...by, held_by: [] }] };
        },
    });
    const paid = till.checkout.admits(till.order);
    await waitFor(DIALOG);
    expect(DIALOG).toHaveAttribute("data-short-by", "2");
    expect("[data-action=set-to-available]").toHaveCount(0);
    expect(await answering(paid, "cancel")).toBe(false);
    parent(till).setQuantity(2);
    expect(await till.checkout.admits(till.order)).toBe(true);
});
