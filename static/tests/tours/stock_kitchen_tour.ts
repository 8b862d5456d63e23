import * as Chrome from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import * as Dialog from "@point_of_sale/../tests/generic_helpers/dialog_util";
import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import type { Step } from "@point_of_sale/../tests/pos/tours/utils/chrome_util";
import { timesAsked } from "./utils/network_util";
import * as Shortage from "./utils/shortage_util";
import * as Stock from "./utils/stock_util";
import { floorScreen, splitBillScreen, tableIs } from "./utils/table_util";
import { addNeighbourTour, addOpenTillTour, addTour, pay } from "./utils/till_util";

const APPLE = "Guarded Apple";
/** Milliseconds for an order to reach the server, or for a sale there. */
const SENT = 15_000;

const pressSend: Step = {
    content: "send it to the kitchen",
    trigger: ".actionpad .submit-order",
    run: "click",
};

/** What is added while an order is under way to the server, its answer undoes, as in plain Odoo. */
const arrives: Step = {
    content: "the server has the order",
    trigger: ".pos",
    timeout: SENT,
    async run({ waitUntil }) {
        const orders = window.posmodel.models["pos.order"];
        const isSent = (): boolean =>
            !orders.find(({ isSynced, lines }) => !isSynced && lines.length > 0);
        await waitUntil(isSent, { timeout: SENT });
    },
};

/** `test_kitchen_tours.py` has the sale ride on this question, as the till times its claims. */
const isSoldElsewhere: Step = {
    content: "some are sold elsewhere",
    trigger: ".pos",
    timeout: SENT,
    async run() {
        const { orm } = window.posmodel.data;
        await orm.call("pos.config", "pull_own_reservations", [[odoo.pos_config_id], []]);
    },
};

/** With a printer that nobody has plugged in. */
function send(): Step[] {
    return [pressSend, Dialog.confirm(), ...floorScreen().isShown(), arrives];
}

function order(): Step[] {
    return [
        floorScreen().clickTable("2"),
        ...ProductScreen.clickDisplayedProduct(APPLE),
        ...ProductScreen.clickDisplayedProduct(APPLE),
        ...ProductScreen.selectedOrderlineHas(APPLE, "2"),
        Stock.badgeIs(APPLE, 1, "low"),
        Shortage.isNotAsked(),
    ];
}

addNeighbourTour("PosStockGuardKitchenSend", () => [
    order(),
    send(),
    // Another order of the same till.
    floorScreen().clickTable("4"),
    Stock.badgeIs(APPLE, 1, "low"),
]);

addTour(
    "PosStockGuardHeldByKitchen",
    Stock.badgeIs(APPLE, 1, "low"),
    ProductScreen.clickDisplayedProduct(APPLE),
    ProductScreen.selectedOrderlineHas(APPLE, "1"),
    ProductScreen.clickDisplayedProduct(APPLE),
    Shortage.isAsked({
        product: APPLE,
        shortBy: 1,
        decidedBy: "Guarded Food",
        buttons: ["cancel"],
    }),
    Shortage.says("2 being paid at"),
    Shortage.answer("cancel", "Cancel")
);

addOpenTillTour("PosStockGuardKitchenPay", () => [
    floorScreen().clickTable("2"),
    ProductScreen.clickOrderline(APPLE, "2"),
    Stock.badgeIs(APPLE, 1, "low"),
    pay(),
]);

addNeighbourTour("PosStockGuardKitchenNote", () => [
    order(),
    send(),
    floorScreen().clickTable("2"),
    ProductScreen.clickOrderline(APPLE, "2"),
    // The last one. Only it gets the note, and a line of its own.
    ProductScreen.clickDisplayedProduct(APPLE),
    ProductScreen.selectedOrderlineHas(APPLE, "3"),
    ProductScreen.addInternalNote("Without peel"),
    ProductScreen.clickOrderline(APPLE, "2"),
    ProductScreen.clickOrderline(APPLE, "1"),
    Shortage.isNotAsked(),
    Stock.badgeIs(APPLE, 0, "out"),
    send(),
]);

addNeighbourTour("PosStockGuardKitchenRefused", () => {
    const asked = Shortage.isAsked({
        product: APPLE,
        shortBy: 1,
        decidedBy: "Guarded Food",
        buttons: ["set-to-available", "cancel"],
    });
    return [
        order(),
        isSoldElsewhere,
        pressSend,
        asked,
        Shortage.answer("cancel", "Back to the order"),
        ProductScreen.selectedOrderlineHas(APPLE, "2"),
        pressSend,
        asked,
        Shortage.answer("set-to-available", "Set to 1"),
        Dialog.confirm(),
        floorScreen().isShown(),
        floorScreen().clickTable("2"),
        ProductScreen.clickOrderline(APPLE, "1"),
    ];
});

addNeighbourTour("PosStockGuardKitchenDelete", () => [
    order(),
    send(),
    floorScreen().clickTable("2"),
    ProductScreen.clickControlButton("Cancel Order"),
    Dialog.confirm(),
    // What the kitchen is told of it finds no printer, either.
    Dialog.confirm(),
    floorScreen().isShown(),
    Chrome.waitRequest(),
]);

/** One guest pays his part of what is cooked, all of which the table's order holds. */
addNeighbourTour("PosStockGuardKitchenSplit", () => [
    order(),
    ProductScreen.clickDisplayedProduct(APPLE),
    ProductScreen.selectedOrderlineHas(APPLE, "3"),
    send(),
    floorScreen().clickTable("2"),
    ProductScreen.clickControlButton("Split"),
    splitBillScreen().clickOrderline(APPLE),
    splitBillScreen().orderlineHas(APPLE, "3", "1"),
    splitBillScreen().clickButton("Split"),
    ProductScreen.clickOrderline(APPLE, "1"),
    pay(),
]);

/** After the release of the one order the hold of the other has grown. */
const isHeldAnew: Step = {
    content: "the server holds it for the other order",
    trigger: ".pos",
    timeout: SENT,
    async run({ waitUntil }) {
        const isHeld = (): boolean => {
            const releasedAt = timesAsked("release_stock").at(-1) ?? Infinity;
            return timesAsked("claim_stock").some((claimedAt) => claimedAt > releasedAt);
        };
        await waitUntil(isHeld, { timeout: SENT });
    },
};

addNeighbourTour("PosStockGuardKitchenTransfer", () => [
    order(),
    send(),
    floorScreen().clickTable("4"),
    ProductScreen.clickDisplayedProduct(APPLE),
    ProductScreen.selectedOrderlineHas(APPLE, "1"),
    send(),
    floorScreen().clickTable("2"),
    ProductScreen.clickControlButton("Transfer"),
    floorScreen().clickTable("4"),
    Chrome.waitRequest(),
    tableIs("4"),
    ProductScreen.clickOrderline(APPLE, "3"),
    isHeldAnew,
]);
