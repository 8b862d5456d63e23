import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type {
    AddLineOptions,
    LineValues,
    NewLineValues,
} from "@point_of_sale/app/services/pos_store";
import type { DemandLine } from "../../core/demand";
import type { ProductId } from "../../core/figures";

/** Carries an addition from `addLineToOrder` to the gate: record creation skips symbol keys. */
export const ADDITION = Symbol("pos_stock_guard.addition");

/** One attempt to add a product to an order. */
export interface Addition {
    readonly order: PosOrder;
    /** In the product's unit; `null` when only the scale will tell. */
    readonly quantity: number | null;
    readonly scanned: boolean;
    /** By product: let into the order by the gate, but not on a line yet. */
    admitted: ReadonlyMap<ProductId, number>;
    /** Taken off the quantity again, because the cashier chose to take what is there. */
    surplus: number;
}

declare module "@point_of_sale/app/services/pos_store" {
    interface LineValues {
        [ADDITION]?: Addition;
    }
}

/** Barcode types whose value replaces the quantity of the new line. */
const QUANTITY_CODES = ["weight", "quantity"];

/** Works out what is about to be added, as `PosOrderline.setOptions` will after the line exists. */
export function describeAddition(
    values: NewLineValues,
    order: PosOrder,
    options: AddLineOptions
): Addition {
    return {
        order,
        quantity: additionQuantity(values, order, options),
        scanned: options.code !== undefined,
        admitted: new Map(),
        surplus: 0,
    };
}

function additionQuantity(
    values: NewLineValues,
    order: PosOrder,
    { code }: AddLineOptions
): number | null {
    const template =
        typeof values.product_tmpl_id === "number"
            ? order.models["product.template"].get(values.product_tmpl_id)
            : values.product_tmpl_id;
    if (code) {
        const packaging = order.models["product.uom"].getBy("barcode", code.code);
        if (packaging && template) {
            return packaging.uom_id.factor / template.uom_id.factor;
        }
        if (QUANTITY_CODES.includes(code.type)) {
            return code.value;
        }
    }
    if (template?.to_weight && order.config.iface_electronic_scale) {
        return values.qty ?? null;
    }
    return values.qty ?? (order.preset_id?.is_return ? -1 : 1);
}

/**
 * A combo takes its choices from the shelf, not itself. What only the scale will tell counts as
 * the least there can be: with nothing left there is nothing to weigh.
 */
export function growthOf(
    values: LineValues,
    { quantity }: Addition,
    smallest: number
): DemandLine[] {
    if (values.combo_line_ids) {
        return values.combo_line_ids.map(([, child]) => ({
            productId: child.product_id.id,
            quantity: child.qty,
        }));
    }
    return [{ productId: values.product_id.id, quantity: quantity ?? smallest }];
}

/** What of it the gate has let in. */
export function admittedLines({ admitted }: Addition): DemandLine[] {
    return [...admitted].map(([productId, quantity]) => ({ productId, quantity }));
}
