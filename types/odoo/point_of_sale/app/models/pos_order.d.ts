import type { PosConfig } from "./pos_config";
import type { PosOrderline } from "./pos_order_line";
import { Base } from "./related_models";
import type { RAW_SYMBOL } from "./related_models/utils";

export class PosOrder extends Base {
    static readonly pythonModel: "pos.order";
    readonly config: PosConfig;
    readonly finalized: boolean;
    getSelectedOrderline(): PosOrderline | undefined;
}

export interface PosOrder {
    readonly [RAW_SYMBOL]: { readonly lines: ReadonlySet<number | string> };
    readonly lines: PosOrderline[];
    readonly pricelist_id: Base | undefined;
    readonly preset_id: { readonly is_return: boolean } | undefined;
    readonly state: "draft" | "cancel" | "paid" | "done";
    readonly uuid: string;
}
