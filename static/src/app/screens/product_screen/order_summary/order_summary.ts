import { OrderSummary } from "@point_of_sale/app/screens/product_screen/order_summary/order_summary";
import { patch } from "@web/core/utils/patch";
import { StockHint } from "../../../components/stock_hint/stock_hint";

patch(OrderSummary, { components: { ...OrderSummary.components, StockHint } });
