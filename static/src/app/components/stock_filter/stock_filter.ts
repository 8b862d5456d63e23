import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { _t } from "@web/core/l10n/translation";
import { MOST_CARDS } from "../../../core/arrangement";
import type { StockShelf } from "../../services/stock_shelf";

/** Lets the cashier see nothing but what is in stock, and says how much that leaves out. */
export class StockFilter extends Component {
    static override template = "pos_stock_guard.StockFilter";
    static override props = {};

    declare pos: PosStore;

    override setup(): void {
        this.pos = usePos();
    }

    /** `null` while there are no figures to go by. */
    get shelf(): StockShelf | null {
        const shelf = this.pos.stockDesk?.shelf;
        return shelf?.isOffered ? shelf : null;
    }

    get hidden(): string | null {
        const { hidden } = this.pos.stockArrangement;
        if (hidden === 0) {
            return null;
        }
        return hidden >= MOST_CARDS ? _t("%s+ hidden", MOST_CARDS) : _t("%s hidden", hidden);
    }

    toggle(shelf: StockShelf): void {
        shelf.inStockOnly = !shelf.inStockOnly;
    }
}
