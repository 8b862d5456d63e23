import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
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
    /**
     * In the product's unit: what the barcode says, or else what was asked for, which a configurator
     * may change. `null` when only the scale will tell.
     */
    readonly quantity: number | null;
    /** Whether the barcode says how much. */
    readonly coded: boolean;
    readonly scanned: boolean;
    /** Whether it comes off a line of the order afterwards: nothing more is asked for. */
    readonly moved: boolean;
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
    const coded = codedQuantity(values, order, options);
    const quantity = coded ?? askedQuantity(values, order);
    return {
        order,
        quantity,
        coded: coded !== null,
        scanned: options.code !== undefined,
        moved: values.note !== undefined && isOnLine(values, order, quantity),
        admitted: new Map(),
        surplus: 0,
    };
}

/** A note on a part of a line: core gives that part a line of its own, then takes it off the other. */
function isOnLine(values: NewLineValues, order: PosOrder, quantity: number | null): boolean {
    const template = templateOf(values, order);
    return order.lines.some(
        ({ product_id, qty }) =>
            product_id.product_tmpl_id.id === template?.id && qty > (quantity ?? qty)
    );
}

function templateOf(values: NewLineValues, { models }: PosOrder): ProductTemplate | undefined {
    const { product_tmpl_id: template } = values;
    return typeof template === "number" ? models["product.template"].get(template) : template;
}

function codedQuantity(
    values: NewLineValues,
    order: PosOrder,
    { code }: AddLineOptions
): number | null {
    if (!code) {
        return null;
    }
    const template = templateOf(values, order);
    const packaging = order.models["product.uom"].getBy("barcode", code.code);
    if (packaging && template) {
        return packaging.uom_id.factor / template.uom_id.factor;
    }
    return QUANTITY_CODES.includes(code.type) ? code.value : null;
}

function askedQuantity(values: NewLineValues, order: PosOrder): number | null {
    const template = templateOf(values, order);
    if (template?.to_weight && order.config.iface_electronic_scale) {
        return values.qty ?? null;
    }
    return values.qty ?? (order.preset_id?.is_return ? -1 : 1);
}

/**
 * What only the scale will tell counts as the least there can be: with nothing left there is
 * nothing to weigh.
 *
 * @param values after the configurator
 */
export function growthOf(
    values: LineValues,
    { coded, quantity }: Addition,
    smallest: number
): DemandLine[] {
    const configured = coded || quantity === null ? quantity : (values.qty ?? quantity);
    return takenBy(values, configured ?? smallest);
}

/** A combo takes its choices from the shelf, not itself. */
export function takenBy(values: LineValues, quantity: number): DemandLine[] {
    return (
        values.combo_line_ids?.map(([, child]) => ({
            productId: child.product_id.id,
            quantity: child.qty,
        })) ?? [{ productId: values.product_id.id, quantity }]
    );
}

/** What of it the gate has let in. */
export function admittedLines({ admitted }: Addition): DemandLine[] {
    return [...admitted].map(([productId, quantity]) => ({ productId, quantity }));
}
