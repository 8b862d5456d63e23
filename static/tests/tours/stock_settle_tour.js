// Compiled from stock_settle_tour.ts; edit that file.
import * as Dialog from "@point_of_sale/../tests/generic_helpers/dialog_util";
import * as NumberPopup from "@point_of_sale/../tests/generic_helpers/number_popup_util";
import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as ReceiptScreen from "@point_of_sale/../tests/pos/tours/utils/receipt_screen_util";
import * as Shortage from "./utils/shortage_util";
import * as Stock from "./utils/stock_util";
import { addTour, pay } from "./utils/till_util";
function chooseFirstSaleOrder(choice) {
    return [
        ...ProductScreen.clickControlButton("Quotation/Order"),
        {
            content: "choose the first sale order",
            trigger: ".modal:not(.o_inactive_modal) tr.o_data_row:nth-child(1) td",
            run: "click",
        },
        {
            content: choice,
            trigger: `.modal:not(.o_inactive_modal) .selection-item:contains('${choice}')`,
            run: "click",
        },
    ];
}
addTour(
    "PosStockGuardSettle",
    Stock.badgeIs("Guarded Apple", 0, "out"),
    chooseFirstSaleOrder("Settle the order"),
    { content: "it is settled", trigger: "body:not(:has(.modal))" },
    ProductScreen.selectedOrderlineHas("Guarded Apple", "3"),
    Shortage.isNotAsked(),
    Stock.badgeIs("Guarded Apple", 0, "out"),
    pay(),
    ReceiptScreen.clickNextOrder(),
    Stock.badgeIs("Guarded Apple", 0, "out")
);
addTour(
    "PosStockGuardDownPayment",
    Stock.badgeIs("Guarded Mango", 0, "out"),
    chooseFirstSaleOrder("Apply a down payment (fixed amount)"),
    NumberPopup.enterValue("5"),
    Dialog.confirm("Apply"),
    ProductScreen.selectedOrderlineHas("Down Payment (POS)", "1"),
    Shortage.isNotAsked(),
    pay()
);
