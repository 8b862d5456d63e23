// Compiled from product_configurator_popup.ts; edit that file.
import { useChildSubEnv } from "@odoo/owl";
import {
    BaseProductAttribute,
    ProductConfiguratorPopup,
} from "@point_of_sale/app/components/popups/product_configurator_popup/product_configurator_popup";
import { patch } from "@web/core/utils/patch";
import { isValueSoldOut } from "../../../../core/sold_out";
import { explainsStock } from "../../../services/explains_stock";
import { safely } from "../../../services/safely";
patch(ProductConfiguratorPopup.prototype, {
    setup() {
        super.setup();
        useChildSubEnv({ configuredTemplate: this.props.productTemplate });
    },
    /** Keeps core's banner from asking for what it will not show. */
    stockInfo() {
        const { stockDesk, data } = this.pos;
        const explained = explainsStock(
            stockDesk,
            this.props.productTemplate,
            !data.network.offline
        );
        return explained ? { productInfo: { warehouses: [] } } : void 0;
    },
});
patch(BaseProductAttribute.prototype, {
    isSoldOut(value) {
        const { configuredTemplate } = this.env;
        const variants = safely(
            this.pos.stockDesk,
            ({ guard }) =>
                configuredTemplate?.product_variant_ids.map((variant) => ({
                    valueIds: variant.product_template_attribute_value_ids.map(({ id }) => id),
                    isOut: guard.levelOf(variant)?.state === "out",
                })),
            void 0
        );
        if (!variants) {
            return false;
        }
        const others = this.props.allSelectedValues.filter(
            (selected) =>
                selected.attribute_line_id.id !== value.attribute_line_id.id &&
                selected.attribute_id.create_variant !== "no_variant"
        );
        return isValueSoldOut(
            variants,
            value.id,
            others.map(({ id }) => id)
        );
    },
});
