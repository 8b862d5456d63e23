import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as Shortage from "./utils/shortage_util";
import * as Stock from "./utils/stock_util";
import { addTour, pay } from "./utils/till_util";

addTour(
    "PosStockGuardUnchecked",
    Stock.bannerSays("Stock is not being checked"),
    Stock.freshnessIs("unknown"),
    Stock.badgeIsUnknown("Guarded Mango"),
    Stock.hasNoBadge("Guarded Bag"),
    ProductScreen.clickDisplayedProduct("Guarded Mango"),
    ProductScreen.selectedOrderlineHas("Guarded Mango", "1"),
    Shortage.isNotAsked(),
    pay()
);
