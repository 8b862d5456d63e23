// Compiled from stock_insight_tour.ts; edit that file.
import { run } from "@point_of_sale/../tests/generic_helpers/utils";
import * as ProductScreen from "@point_of_sale/../tests/pos/tours/utils/product_screen_util";
import * as Insight from "./utils/insight_util";
import { addTour } from "./utils/till_util";
addTour(
    "PosStockGuardInsight",
    ProductScreen.clickDisplayedProduct("Guarded Apple"),
    ProductScreen.selectedOrderlineHas("Guarded Apple", "1"),
    Insight.openInfo(),
    Insight.remains(2, "low"),
    Insight.partIs("on_hand", 3),
    Insight.partIs("mine", 1),
    Insight.elsewhereIs("Annex", 8, 8),
    Insight.arrivalIs(24),
    Insight.coreInventoryIsGone(),
    Insight.closeInfo(),
    run(() => {
        window.posmodel.data.network.offline = true;
    }, "the connection is lost"),
    Insight.openInfo(),
    Insight.remains(2, "low"),
    Insight.saysOffline(),
    Insight.closeInfo()
);
