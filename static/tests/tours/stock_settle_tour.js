// Compiled from stock_settle_tour.ts; edit that file.
import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as ReceiptScreen from "@point_of_sale/../tests/pos/tours/utils/receipt_screen_util";
import * as Shortage from "./utils/shortage_util";
import * as Stock from "./utils/stock_util";
import { addTour, pay } from "./utils/till_util";
function settleFirstSaleOrder() {
    return [
        ...ProductScreen.clickControlButton("Quotation/Order"),
        {
            content: "choose the first sale order",
            trigger: ".modal:not(.o_inactive_modal) tr.o_data_row:nth-child(1) td",
            run: "click",
        },
        {
            content: "settle it",
            trigger: ".modal:not(.o_inactive_modal) .selection-item:contains('Settle the order')",
            run: "click",
        },
        { content: "it is settled", trigger: "body:not(:has(.modal))" },
    ];
}
addTour(
    "PosStockGuardSettle",
    Stock.badgeIs("Guarded Apple", 0, "out"),
    settleFirstSaleOrder(),
    ProductScreen.selectedOrderlineHas("Guarded Apple", "3"),
    Shortage.isNotAsked(),
    Stock.badgeIs("Guarded Apple", 0, "out"),
    pay(),
    ReceiptScreen.clickNextOrder(),
    Stock.badgeIs("Guarded Apple", 0, "out")
);
