// Compiled from product_screen.ts; edit that file.
import { ProductScreen } from "@point_of_sale/app/screens/product_screen/product_screen";
import { patch } from "@web/core/utils/patch";
import { ShortageNotice } from "../../components/shortage_notice/shortage_notice";
import { StockFilter } from "../../components/stock_filter/stock_filter";
import { StockFilterEmpty } from "../../components/stock_filter/stock_filter_empty";
patch(ProductScreen, {
    components: { ...ProductScreen.components, ShortageNotice, StockFilter, StockFilterEmpty },
});
patch(ProductScreen.prototype, {
    setup() {
        super.setup();
        this.pos.stockDesk?.shelf.onOpened();
    },
});
