import type { PosData } from "@point_of_sale/app/services/data_service";
import type { RecordSet } from "@point_of_sale/app/models/related_models";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";

/** The app in which customers order for themselves. */
export class SelfOrder {
    data: PosData;
    models: { "product.template": RecordSet<SelfOrderTemplate> };
    setup(...services: unknown[]): Promise<void>;
}

interface SelfOrderTemplate extends ProductTemplate {
    readonly name: string;
    /** Whether it can be ordered. */
    self_order_available: boolean;
}
