import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as ReceiptScreen from "@point_of_sale/../tests/pos/tours/utils/receipt_screen_util";
import * as Shortage from "./utils/shortage_util";
import * as Stock from "./utils/stock_util";
import { addTour, pay, reload } from "./utils/till_util";

addTour(
    "PosStockGuardKit",
    Stock.badgeIs("Guarded Basket", 3, "low"),
    Stock.badgeIs("Guarded Cup", 7, "ok"),
    Stock.hasNoBadge("Guarded Paper"),
    ProductScreen.clickDisplayedProduct("Guarded Basket"),
    ProductScreen.selectedOrderlineHas("Guarded Basket", "1"),
    Stock.badgeIs("Guarded Basket", 2, "low"),
    Stock.badgeIs("Guarded Cup", 5, "low"),
    // One more cup, and there are cups for one basket less.
    ProductScreen.clickDisplayedProduct("Guarded Cup"),
    ProductScreen.clickDisplayedProduct("Guarded Cup"),
    Stock.badgeIs("Guarded Basket", 1, "low"),
    ProductScreen.clickDisplayedProduct("Guarded Basket"),
    ProductScreen.selectedOrderlineHas("Guarded Basket", "2"),
    Stock.badgeIs("Guarded Basket", 0, "out"),
    ProductScreen.clickDisplayedProduct("Guarded Basket"),
    Shortage.isAsked({
        product: "Guarded Basket",
        shortBy: 1,
        decidedBy: "Guarded Food",
        buttons: ["cancel"],
    }),
    Shortage.answer("cancel", "Cancel"),
    pay(),
    // The server counts what was sold now, and so does a till that starts anew.
    ReceiptScreen.clickNextOrder(),
    Stock.badgeIs("Guarded Basket", 0, "out"),
    Stock.badgeIs("Guarded Cup", 1, "low"),
    reload(),
    Stock.freshnessIs("live"),
    Stock.badgeIs("Guarded Basket", 0, "out"),
    Stock.badgeIs("Guarded Cup", 1, "low")
);
