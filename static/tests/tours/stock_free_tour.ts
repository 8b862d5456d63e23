import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as ReceiptScreen from "@point_of_sale/../tests/pos/tours/utils/receipt_screen_util";
import * as TicketScreen from "@point_of_sale/../tests/pos/tours/utils/ticket_screen_util";
import * as Shortage from "./utils/shortage_util";
import * as Stock from "./utils/stock_util";
import { addTour, pay, settle } from "./utils/till_util";

addTour(
    "PosStockGuardNotStored",
    Stock.badgeIs("Guarded Mango", 0, "out"),
    ProductScreen.clickDisplayedProduct("Guarded Bag"),
    ProductScreen.selectedOrderlineHas("Guarded Bag", "1"),
    ProductScreen.clickDisplayedProduct("Guarded Repair"),
    ProductScreen.selectedOrderlineHas("Guarded Repair", "1"),
    Shortage.isNotAsked(),
    pay()
);

addTour(
    "PosStockGuardRefund",
    [1, 2, 3].flatMap((quantity) => [
        ...ProductScreen.clickDisplayedProduct("Guarded Apple"),
        ...ProductScreen.selectedOrderlineHas("Guarded Apple", String(quantity)),
    ]),
    pay(),
    ReceiptScreen.clickNextOrder(),
    Stock.badgeIs("Guarded Apple", 0, "out"),
    ProductScreen.clickRefund(),
    TicketScreen.selectOrder("001"),
    ProductScreen.clickNumpad("2"),
    TicketScreen.confirmRefund(),
    Shortage.isNotAsked(),
    settle(),
    ReceiptScreen.clickNextOrder(),
    Stock.badgeIs("Guarded Apple", 2, "low")
);

addTour(
    "PosStockGuardReturnPreset",
    Stock.badgeIs("Guarded Mango", 0, "out"),
    {
        content: "the preset of a sale",
        trigger: ".product-screen button:contains('Sale')",
        run: "click",
    },
    {
        content: "goods come back",
        trigger: ".modal-body button:contains('Return')",
        run: "click",
    },
    ProductScreen.clickDisplayedProduct("Guarded Mango"),
    ProductScreen.selectedOrderlineHas("Guarded Mango", "-1"),
    ProductScreen.clickDisplayedProduct("Guarded Mango"),
    ProductScreen.selectedOrderlineHas("Guarded Mango", "-2"),
    Shortage.isNotAsked(),
    pay(),
    ReceiptScreen.clickNextOrder(),
    Stock.badgeIs("Guarded Mango", 2, "low")
);
