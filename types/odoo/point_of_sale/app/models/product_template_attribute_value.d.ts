import { Base } from "./related_models";

export class ProductTemplateAttributeValue extends Base {
    static readonly pythonModel: "product.template.attribute.value";
}

/** A value of an attribute, as one product has it. */
export interface AttributeValue extends ProductTemplateAttributeValue {
    readonly id: number;
    readonly attribute_id: { readonly create_variant: "always" | "dynamic" | "no_variant" };
    readonly attribute_line_id: AttributeLine;
}

/** An attribute, as one product has it. */
export interface AttributeLine extends Base {
    readonly id: number;
    readonly attribute_id: AttributeValue["attribute_id"];
}
