// Compiled from pos_app.ts; edit that file.
import { Chrome } from "@point_of_sale/app/pos_app";
import { patch } from "@web/core/utils/patch";
import { StockBanner } from "./components/stock_banner/stock_banner";
patch(Chrome, { components: { ...Chrome.components, StockBanner } });
