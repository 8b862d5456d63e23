import { useChildSubEnv } from "@odoo/owl";
import {
    BaseProductAttribute,
    ProductConfiguratorPopup,
} from "@point_of_sale/app/components/popups/product_configurator_popup/product_configurator_popup";
import type { AttributeValue } from "@point_of_sale/app/models/product_template_attribute_value";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
import { patch } from "@web/core/utils/patch";
import { isValueSoldOut } from "../../../../core/sold_out";

declare module "@point_of_sale/app/components/popups/product_configurator_popup/product_configurator_popup" {
    interface BaseProductAttribute {
        isSoldOut(value: AttributeValue): boolean;
    }
}

patch(ProductConfiguratorPopup.prototype, {
    setup(): void {
        super.setup();
        // An attribute does not know the product it belongs to.
        useChildSubEnv({ configuredTemplate: this.props.productTemplate });
    },
});

patch(BaseProductAttribute.prototype, {
    isSoldOut(value: AttributeValue): boolean {
        const { configuredTemplate } = this.env as { configuredTemplate?: ProductTemplate };
        const guard = this.pos.stockDesk?.guard;
        if (!guard || !configuredTemplate) {
            return false;
        }
        const variants = configuredTemplate.product_variant_ids.map((variant) => ({
            valueIds: variant.product_template_attribute_value_ids.map(({ id }) => id),
            isOut: guard.levelOf(variant)?.state === "out",
        }));
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
