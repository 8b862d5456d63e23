// Compiled from stock_badge_tour.ts; edit that file.
import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as Stock from "./utils/stock_util";
import { addTour } from "./utils/till_util";
addTour(
    "PosStockGuardBadges",
    Stock.badgeIs("Guarded Apple", 3, "low"),
    Stock.badgeIs("Guarded Shirt", 12, "ok"),
    Stock.badgeIs("Guarded Lamp", 0, "out"),
    Stock.badgeIs("Guarded Kiwi", -2, "out"),
    Stock.badgeIsNegative("Guarded Kiwi"),
    Stock.badgeIs("Guarded Cheese", 1.25, "low"),
    Stock.badgeIs("Guarded Water", 12345, "ok", "12.3k"),
    Stock.noBadgeIsUnknown(),
    Stock.hasNoBadge("Guarded Repair"),
    Stock.hasNoBadge("Guarded Bag"),
    Stock.freshnessIs("live"),
    Stock.hasNoBanner(),
    // An open order is taken off at once.
    ProductScreen.clickDisplayedProduct("Guarded Apple"),
    ProductScreen.selectedOrderlineHas("Guarded Apple", "1"),
    Stock.badgeIs("Guarded Apple", 2, "low"),
    Stock.badgeIs("Guarded Shirt", 12, "ok")
);
