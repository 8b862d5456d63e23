import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

/** In place of cards, where all that there would be is sold out and left out. */
export class StockFilterEmpty extends Component {
    static override template = "pos_stock_guard.StockFilterEmpty";
    static override props = {};

    declare pos: PosStore;

    override setup(): void {
        this.pos = usePos();
    }

    showAll(): void {
        const shelf = this.pos.stockDesk?.shelf;
        if (shelf) {
            shelf.inStockOnly = false;
        }
    }
}
