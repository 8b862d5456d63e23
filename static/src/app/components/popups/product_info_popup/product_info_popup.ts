import { ProductInfoPopup } from "@point_of_sale/app/components/popups/product_info_popup/product_info_popup";
import { patch } from "@web/core/utils/patch";
import { explainsStock } from "../../../services/explains_stock";
import { isKnownOnly } from "../../../services/known_product_info";
import { StockInsight } from "../../stock_insight/stock_insight";

declare module "@point_of_sale/app/components/popups/product_info_popup/product_info_popup" {
    interface ProductInfoPopup {
        isKnownOnly: boolean;
        explainsStock(): boolean;
    }
}

patch(ProductInfoPopup, { components: { ...ProductInfoPopup.components, StockInsight } });

patch(ProductInfoPopup.prototype, {
    setup(): void {
        super.setup();
        this.isKnownOnly = isKnownOnly(this.props.info.productInfo);
    },

    explainsStock(): boolean {
        return explainsStock(this.pos.stockDesk, this.props.productTemplate, !this.isKnownOnly);
    },
});
