// Compiled from order_summary.ts; edit that file.
import { OrderSummary } from "@point_of_sale/app/screens/product_screen/order_summary/order_summary";
import { patch } from "@web/core/utils/patch";
import { StockApproval } from "../../../components/stock_approval/stock_approval";
import { StockHint } from "../../../components/stock_hint/stock_hint";
import { noteEntry } from "../../../services/quantity_entry";
patch(OrderSummary, { components: { ...OrderSummary.components, StockApproval, StockHint } });
patch(OrderSummary.prototype, {
    async updateSelectedOrderline(input) {
        const note = noteEntry(this.pos);
        await super.updateSelectedOrderline(input);
        note();
    },
    async updateQuantityNumber(quantity) {
        const note = noteEntry(this.pos);
        const updated = await super.updateQuantityNumber(quantity);
        note();
        await this.pos.stockDesk?.entry.finish();
        return updated;
    },
});
