// Compiled from stock_reward_tour.ts; edit that file.
import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as ReceiptScreen from "@point_of_sale/../tests/pos/tours/utils/receipt_screen_util";
import * as Shortage from "./utils/shortage_util";
import * as Stock from "./utils/stock_util";
import { addTour, pay } from "./utils/till_util";
const APPLE = "Guarded Apple";
const MANGO = "Guarded Mango";
const claimMango = [
    ...ProductScreen.clickDisplayedProduct(APPLE),
    ...ProductScreen.clickDisplayedProduct(APPLE),
    ...ProductScreen.selectedOrderlineHas(APPLE, "2"),
    ...ProductScreen.clickControlButton("Reward"),
    {
        content: "take the mango",
        trigger: ".modal .selection-item:contains('A mango for two apples')",
        run: "click",
    },
];
addTour(
    "PosStockGuardReward",
    Stock.badgeIs(MANGO, 1, "low"),
    claimMango,
    ProductScreen.clickOrderline(MANGO, "1"),
    Shortage.isNotAsked(),
    Stock.badgeIs(MANGO, 0, "out"),
    pay(),
    ReceiptScreen.clickNextOrder(),
    // The last one is gone.
    claimMango,
    Shortage.isAsked({
        product: MANGO,
        shortBy: 1,
        decidedBy: "Guarded Food",
        buttons: ["cancel"],
    }),
    Shortage.answer("cancel", "Cancel"),
    ProductScreen.selectedOrderlineHas(APPLE, "2"),
    pay()
);
