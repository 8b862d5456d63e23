// Compiled from navbar.ts; edit that file.
import { Navbar } from "@point_of_sale/app/components/navbar/navbar";
import { patch } from "@web/core/utils/patch";
import { StockFreshness } from "../stock_freshness/stock_freshness";
patch(Navbar, { components: { ...Navbar.components, StockFreshness } });
