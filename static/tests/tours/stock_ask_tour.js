// Compiled from stock_ask_tour.ts; edit that file.
import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as Shortage from "./utils/shortage_util";
import * as Stock from "./utils/stock_util";
import { addTour, pay } from "./utils/till_util";
addTour(
    "PosStockGuardWarn",
    ProductScreen.clickDisplayedProduct("Guarded Lamp"),
    Shortage.isAsked({
        product: "Guarded Lamp",
        shortBy: 1,
        decidedBy: "Guarded Lights",
        buttons: ["continue", "cancel"],
    }),
    Shortage.answer("continue", "Sell anyway"),
    ProductScreen.selectedOrderlineHas("Guarded Lamp", "1"),
    // Once for each order.
    ProductScreen.clickDisplayedProduct("Guarded Lamp"),
    ProductScreen.selectedOrderlineHas("Guarded Lamp", "2"),
    Shortage.isNotAsked(),
    Stock.badgeIs("Guarded Lamp", -2, "out"),
    pay()
);
const PHONE = { product: "Guarded Phone", shortBy: 1, decidedBy: "Guarded Phones" };
addTour(
    "PosStockGuardApproveCashier",
    ProductScreen.clickDisplayedProduct("Guarded Phone"),
    Shortage.isAsked({ ...PHONE, buttons: ["cancel"] }),
    Shortage.says("A POS manager must be logged in"),
    Shortage.answer("cancel", "Cancel"),
    ProductScreen.orderIsEmpty()
);
addTour(
    "PosStockGuardApproveManager",
    ProductScreen.clickDisplayedProduct("Guarded Phone"),
    Shortage.isAsked({ ...PHONE, buttons: ["approve", "cancel"] }),
    Shortage.answer("approve", "Approve"),
    ProductScreen.selectedOrderlineHas("Guarded Phone", "1"),
    pay()
);
