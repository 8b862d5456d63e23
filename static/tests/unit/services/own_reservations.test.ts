import { expect, test } from "@odoo/hoot";
import { tick } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import { makeServerError } from "@web/../tests/web_test_helpers";
import { onPullOwnReservations } from "../data/pos_config.data";
import { APPLE } from "../data/shop";
import type { StockOnServer } from "../data/stock_answer";
import { stepLog } from "../utils/log";
import { DIALOG } from "../utils/shortage_dialog";
import { openTill, type Till } from "../utils/till";

definePosModels();

const SALE_LINE = 77;
const UNKNOWN = "warn: POS Stock Guard: reservations of sale orders are not known.";

/** A shop whose last three apples are set aside for a customer's sale order. */
const LAST_THREE: StockOnServer = { figures: { [APPLE.variant]: [3, 3] }, policy: "never" };

function setAside(quantity: number): void {
    onPullOwnReservations((saleLineIds) => {
        expect(saleLineIds).toEqual([SALE_LINE]);
        return quantity === 0 ? {} : { [SALE_LINE]: { [APPLE.variant]: quantity } };
    });
}

/** Lines that settle the sale order, as pos_sale makes them and as they come back after a reload. */
async function settle(till: Till, ...quantities: number[]): Promise<void> {
    await till.add(APPLE.variant, 0);
    const [template] = till.order.lines;
    const lines = quantities.map((qty, i) => ({
        ...template?.raw,
        id: 9000 + i,
        uuid: `line ${i} that settles`,
        order_id: till.order.id,
        qty,
        sale_order_line_id: SALE_LINE,
        // Core asks what has changed since of all that has an id.
        write_date: "2026-11-22 08:00:00",
    }));
    template?.delete();
    till.store.models.loadConnectedData({
        "pos.order": [{ ...till.order.raw, lines: lines.map(({ id }) => id) }],
        "pos.order.line": lines,
    });
    await asked();
}

/** A question and its answer take a few turns. */
async function asked(): Promise<void> {
    for (let i = 0; i < 5; i += 1) {
        await tick();
    }
}

function shown(till: Till): number | null | undefined {
    return till.guard.levelOf(till.template(APPLE.template))?.quantity;
}

test("a line that settles a sale order is given what is set aside for it", async () => {
    setAside(3);
    const till = await openTill(LAST_THREE);
    expect(shown(till)).toBe(0);
    await settle(till, 3);
    expect(shown(till)).toBe(0);
    expect(DIALOG).toHaveCount(0);
    till.order.lines[0]?.update({ qty: 4 });
    await tick();
    expect(shown(till)).toBe(-1);
    till.order.lines[0]?.update({ qty: 2 });
    await tick();
    expect(shown(till)).toBe(0);
});

test("two lines do not get the same units", async () => {
    setAside(3);
    const till = await openTill(LAST_THREE);
    await settle(till, 2, 2);
    expect(shown(till)).toBe(-1);
    till.order.lines[0]?.delete();
    await tick();
    expect(shown(till)).toBe(0);
});

test("what is not known is taken to be enough, until the server can be asked", async () => {
    stepLog("warn");
    onPullOwnReservations(() => {
        throw makeServerError();
    });
    const till = await openTill(LAST_THREE);
    await settle(till, 3);
    expect(shown(till)).toBe(0);
    expect.verifySteps([UNKNOWN]);
    setAside(0);
    await till.hears({ ...LAST_THREE, version: 2 });
    await asked();
    expect(shown(till)).toBe(-3);
});

test("where reserved units are for sale, nothing is one's own", async () => {
    onPullOwnReservations(() => {
        throw new Error("Nobody needs to know");
    });
    const till = await openTill({ ...LAST_THREE, basis: "on_hand" });
    expect(shown(till)).toBe(3);
    await settle(till, 3);
    expect(shown(till)).toBe(0);
    await till.hears({ ...LAST_THREE, basis: "on_hand", version: 2 });
    expect(shown(till)).toBe(0);
});

test("the units of a settled sale order count once, before and after it is sent", async () => {
    setAside(3);
    const till = await openTill(LAST_THREE);
    await settle(till, 3);
    const look = (): void => {
        expect(shown(till)).toBe(0);
    };
    look();
    till.order.update({ state: "paid" });
    till.onOrderSending(till.order);
    look();
    // The server has taken it: nothing is set aside any more, and the till does not know yet.
    setAside(0);
    await till.hears({ ...LAST_THREE, version: 2 });
    await asked();
    look();
    const after = { [APPLE.variant]: [0, 0] as const };
    await till.hears({ figures: after, version: 3, settled: [till.order.uuid] });
    await asked();
    look();
    expect(till.guard.demand.totals.size).toBe(0);
});
