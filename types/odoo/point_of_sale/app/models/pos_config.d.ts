import type { ProductProduct } from "./product_product";
import type { Pricelist } from "./product_template";
import { Base } from "./related_models";

export class PosConfig extends Base {
    static readonly pythonModel: "pos.config";
}

export interface PosConfig {
    readonly id: number;
    readonly name: string;
    readonly available_pricelist_ids: Pricelist[];
    /** Whether employees stand at this till; the module may be installed all the same. */
    readonly module_pos_hr: boolean;
    readonly iface_electronic_scale: boolean;
    readonly pricelist_id: Pricelist | undefined;
    /** Whether an order can be sent to its customer later. */
    readonly ship_later: boolean;
    /** Our own: goods are held when an order is sent to the kitchen. */
    readonly stock_claim_at_kitchen: boolean;
    tip_product_id: ProductProduct | undefined;
    readonly use_pricelist: boolean;
}
