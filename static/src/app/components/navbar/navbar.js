// Compiled from navbar.ts; edit that file.
import { Navbar } from "@point_of_sale/app/components/navbar/navbar";
import { patch } from "@web/core/utils/patch";
import { FreshnessMark } from "../stock_freshness/freshness_mark";
import { FreshnessMenuItem } from "../stock_freshness/freshness_menu_item";
import { StockFreshness } from "../stock_freshness/stock_freshness";
patch(Navbar, {
    components: { ...Navbar.components, FreshnessMark, FreshnessMenuItem, StockFreshness },
});
