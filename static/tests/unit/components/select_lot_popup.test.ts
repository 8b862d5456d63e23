import { advanceTime, expect, test } from "@odoo/hoot";
import { animationFrame, click, edit, queryAll } from "@odoo/hoot-dom";
import { definePosModels } from "@point_of_sale/../tests/unit/data/generate_model_definitions";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { EditedLots } from "@point_of_sale/app/services/pos_store";
import { makeServerError, onRpc } from "@web/../tests/web_test_helpers";
import { answerStock } from "../data/pos_config.data";
import { APPLE, SHIRT } from "../data/shop";
import { FakeClock } from "../utils/fake_clock";
import { stepLog } from "../utils/log";
import { waitFor } from "../utils/patience";
import { openTill, type Till } from "../utils/till";

definePosModels();

type Row = readonly [lot: string, onHand: number, reserved: number, unposted: number];

/** Core's list, which it makes of what is on hand. */
function offerLots(rows: readonly Row[]): void {
    onRpc("pos.order.line", "get_existing_lots", () =>
        rows.map(([name, onHand], index) => ({ id: index + 1, name, product_qty: onHand }))
    );
}

async function openTillOf(tracking: "lot" | "serial", rows: readonly Row[]): Promise<Till> {
    offerLots(rows);
    answerStock({ pullStockLots: (productId) => ({ product_id: productId, rows }) });
    const till = await openTill({ figures: { [APPLE.variant]: 20 } });
    till.template(APPLE.template).update({ tracking });
    return till;
}

async function chooseLots(till: Till): Promise<{ chosen: Promise<EditedLots | null> }> {
    const chosen = till.store.editLots(till.variant(APPLE.variant), []);
    await waitFor(".o-autocomplete--dropdown-item:not(:has(.o_loading))");
    return { chosen };
}

/** What is offered, those marked as gone with a star. */
function offered(): string[] {
    return queryAll(".o-autocomplete--dropdown-item").map(
        (item) =>
            `${item.classList.contains("stock-lot-gone") ? "*" : ""}${item.textContent.trim()}`
    );
}

const LOTS: readonly Row[] = [
    ["AGED", 4, 3, 1],
    ["FRESH", 12, 2, 0.5],
    ["YOUNG", 1234, 0, 0],
];

test("each lot says what is left of it, those sold out last", async () => {
    await chooseLots(await openTillOf("lot", LOTS));
    expect(offered()).toEqual([
        "FRESH: 9.5 left",
        "YOUNG: 1,234 left",
        "*AGED: sold out or reserved",
    ]);
});

test("a lot that is sold out may be chosen", async () => {
    const { chosen } = await chooseLots(await openTillOf("lot", LOTS));
    await click(".stock-lot-gone");
    await animationFrame();
    await click(".modal .btn-primary");
    expect((await chosen)?.newPackLotLines).toEqual([{ lot_name: "AGED" }]);
});

test("what is typed by hand is taken", async () => {
    const { chosen } = await chooseLots(await openTillOf("lot", LOTS));
    await click(".o-autocomplete--input");
    await edit("TYPED");
    await advanceTime(300);
    await waitFor(".o-autocomplete--dropdown-item:contains(Create)");
    expect(offered()).toEqual(["Create Lot/Serial number..."]);
    await click(".o-autocomplete--dropdown-item");
    await animationFrame();
    await click(".modal .btn-primary");
    expect((await chosen)?.newPackLotLines).toEqual([{ lot_name: "TYPED" }]);
});

async function openTillThatHoldsFresh(): Promise<[Till, PosOrder]> {
    const till = await openTillOf("lot", LOTS);
    const parked = till.store.addNewOrder();
    await till.store.addLineToOrder({ product_tmpl_id: SHIRT.template, qty: 3 }, parked);
    const line = parked.lines[0];
    line?.update({ product_id: till.variant(APPLE.variant) });
    line?.update({ pack_lot_ids: [["create", { lot_name: "FRESH" }]] });
    till.store.setOrder(till.order);
    return [till, parked];
}

test("open orders of this till hold theirs", async () => {
    const [till] = await openTillThatHoldsFresh();
    await chooseLots(till);
    expect(offered()[0]).toBe("FRESH: 6.5 left");
});

test("an order that is shipped later holds none", async () => {
    const [till, parked] = await openTillThatHoldsFresh();
    parked.setShippingDate("2030-01-01");
    await chooseLots(till);
    expect(offered()[0]).toBe("FRESH: 9.5 left");
});

test("serial numbers are there or are not", async () => {
    await chooseLots(
        await openTillOf("serial", [
            ["SN1", 1, 1, 0],
            ["SN2", 1, 0, 0],
            ["SN3", 1, 0, 1],
        ])
    );
    expect(offered()).toEqual(["SN2", "*SN1: sold out or reserved", "*SN3: sold out or reserved"]);
});

test("core's list as it is when the server does not say more", async () => {
    stepLog("warn");
    const till = await openTillOf("lot", LOTS);
    answerStock({
        pullStockLots: () => {
            throw makeServerError({ message: "Not now" });
        },
    });
    await chooseLots(till);
    expect(offered()).toEqual(["AGED", "FRESH", "YOUNG"]);
    expect.verifySteps(["warn: POS Stock Guard: what is left of the lots is not known."]);
});

test("nobody waits long for more", async () => {
    stepLog("warn");
    const till = await openTillOf("lot", LOTS);
    answerStock({ pullStockLots: () => new Promise(() => undefined) });
    const clock = new FakeClock();
    void till.store.editLots(till.variant(APPLE.variant), []);
    await waitFor(".o-autocomplete .o_loading");
    await clock.pass(1.6);
    await waitFor(".o-autocomplete--dropdown-item:contains(AGED)");
    expect(offered()).toEqual(["AGED", "FRESH", "YOUNG"]);
    expect.verifySteps(["warn: POS Stock Guard: what is left of the lots is not known."]);
});

test("a till without a stock desk has core's list", async () => {
    const till = await openTillOf("lot", LOTS);
    till.store.stockDesk = null;
    await chooseLots(till);
    expect(offered()).toEqual(["AGED", "FRESH", "YOUNG"]);
});
