import { useChildSubEnv } from "@odoo/owl";
import {
    BaseProductAttribute,
    ProductConfiguratorPopup,
} from "@point_of_sale/app/components/popups/product_configurator_popup/product_configurator_popup";
import type { AttributeValue } from "@point_of_sale/app/models/product_template_attribute_value";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
import { patch } from "@web/core/utils/patch";
import { isValueSoldOut } from "../../../../core/sold_out";
import { explainsStock } from "../../../services/explains_stock";
import { safely } from "../../../services/safely";

declare module "@point_of_sale/app/components/popups/product_configurator_popup/product_configurator_popup" {
    interface BaseProductAttribute {
        isSoldOut(value: AttributeValue): boolean;
    }
    interface ProductConfiguratorPopup {
        stockInfo(): object | undefined;
    }
}

patch(ProductConfiguratorPopup.prototype, {
    setup(): void {
        super.setup();
        // An attribute does not know the product it belongs to.
        useChildSubEnv({ configuredTemplate: this.props.productTemplate });
    },

    /** Keeps core's banner from asking for what it will not show. */
    stockInfo(): object | undefined {
        const { stockDesk, data } = this.pos;
        const explained = explainsStock(
            stockDesk,
            this.props.productTemplate,
            !data.network.offline
        );
        return explained ? { productInfo: { warehouses: [] } } : undefined;
    },
});

patch(BaseProductAttribute.prototype, {
    isSoldOut(value: AttributeValue): boolean {
        const { configuredTemplate } = this.env as { configuredTemplate?: ProductTemplate };
        const variants = safely(
            this.pos.stockDesk,
            ({ guard }) =>
                configuredTemplate?.product_variant_ids.map((variant) => ({
                    valueIds: variant.product_template_attribute_value_ids.map(({ id }) => id),
                    isOut: guard.levelOf(variant)?.state === "out",
                })),
            undefined
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
