// Compiled from product_info_banner.ts; edit that file.
import { ProductInfoBanner } from "@point_of_sale/app/components/product_info_banner/product_info_banner";
import { patch } from "@web/core/utils/patch";
import { explainsStock } from "../../services/explains_stock";
import { StockInsight } from "../stock_insight/stock_insight";
patch(ProductInfoBanner, { components: { ...ProductInfoBanner.components, StockInsight } });
patch(ProductInfoBanner.prototype, {
    explainsStock() {
        const { stockDesk, data } = this.pos;
        return explainsStock(stockDesk, this.props.productTemplate, !data.network.offline);
    },
    /** The variant that is chosen, none where it is made only when it is sold. */
    chosenVariants() {
        const { product, productTemplate } = this.props;
        if (product) {
            return [product];
        }
        const makesVariants = productTemplate.attribute_line_ids.some(
            (line) => line.attribute_id.create_variant !== "no_variant"
        );
        return makesVariants ? [] : productTemplate.product_variant_ids;
    },
});
