// Compiled from stock_filter.ts; edit that file.
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { _t } from "@web/core/l10n/translation";
import { MOST_CARDS } from "../../../core/arrangement";
class StockFilter extends Component {
    static template = "pos_stock_guard.StockFilter";
    static props = {};
    setup() {
        this.pos = usePos();
    }
    /** `null` while there are no figures to go by. */
    get shelf() {
        const shelf = this.pos.stockDesk?.shelf;
        return shelf?.isOffered ? shelf : null;
    }
    get hidden() {
        const { hidden } = this.pos.stockArrangement;
        if (hidden === 0) {
            return null;
        }
        return hidden >= MOST_CARDS ? _t("%s+ hidden", MOST_CARDS) : _t("%s hidden", hidden);
    }
    toggle(shelf) {
        shelf.inStockOnly = !shelf.inStockOnly;
    }
}
export { StockFilter };
