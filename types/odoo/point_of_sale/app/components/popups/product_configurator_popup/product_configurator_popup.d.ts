import { Component } from "@odoo/owl";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
import type {
    AttributeLine,
    AttributeValue,
} from "@point_of_sale/app/models/product_template_attribute_value";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

/** The values of one attribute; the subclasses differ in their templates only. */
export class BaseProductAttribute extends Component<{
    attribute: AttributeLine;
    allSelectedValues: readonly AttributeValue[];
}> {
    pos: PosStore;
}

export class ProductConfiguratorPopup extends Component<{ productTemplate: ProductTemplate }> {
    pos: PosStore;
    setup(): void;
}
