import { scan_barcode } from "@point_of_sale/../tests/generic_helpers/utils";
import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as Shortage from "./utils/shortage_util";
import * as Stock from "./utils/stock_util";
import { addTour, pay } from "./utils/till_util";

const APPLE = { product: "Guarded Apple", decidedBy: "Guarded Food" };

addTour(
    "PosStockGuardNeverByClick",
    ProductScreen.clickDisplayedProduct("Guarded Mango"),
    Shortage.isAsked({
        product: "Guarded Mango",
        shortBy: 1,
        decidedBy: "Guarded Food",
        buttons: ["cancel"],
    }),
    Shortage.answer("cancel", "Cancel"),
    ProductScreen.orderIsEmpty(),

    [1, 2, 3].flatMap((quantity) => [
        ...ProductScreen.clickDisplayedProduct("Guarded Apple"),
        ...ProductScreen.selectedOrderlineHas("Guarded Apple", String(quantity)),
    ]),
    Shortage.isNotAsked(),
    Stock.badgeIs("Guarded Apple", 0, "out"),
    ProductScreen.clickDisplayedProduct("Guarded Apple"),
    Shortage.isAsked({ ...APPLE, shortBy: 1, buttons: ["cancel"] }),
    Shortage.answer("cancel", "Cancel"),
    ProductScreen.selectedOrderlineHas("Guarded Apple", "3"),
    pay()
);

addTour(
    "PosStockGuardNeverByScan",
    scan_barcode("guardedmango"),
    Shortage.isAsked({
        product: "Guarded Mango",
        shortBy: 1,
        decidedBy: "Guarded Food",
        buttons: ["cancel"],
    }),
    Shortage.answer("cancel", "Cancel"),
    ProductScreen.orderIsEmpty(),

    scan_barcode("guardedapple"),
    ProductScreen.selectedOrderlineHas("Guarded Apple", "1"),
    Shortage.isNotAsked(),
    // A pack of six.
    scan_barcode("sixguardedapples"),
    Shortage.isAsked({ ...APPLE, shortBy: 4, buttons: ["set-to-available", "cancel"] }),
    Shortage.answer("set-to-available", "Set to 3"),
    ProductScreen.selectedOrderlineHas("Guarded Apple", "3"),
    Stock.badgeIs("Guarded Apple", 0, "out"),
    pay()
);
