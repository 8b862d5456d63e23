// Compiled from stock_filter_empty.ts; edit that file.
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
class StockFilterEmpty extends Component {
    static template = "pos_stock_guard.StockFilterEmpty";
    static props = {};
    setup() {
        this.pos = usePos();
    }
    showAll() {
        const shelf = this.pos.stockDesk?.shelf;
        if (shelf) {
            shelf.inStockOnly = false;
        }
    }
}
export { StockFilterEmpty };
