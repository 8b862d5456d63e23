import type { ProductTemplate } from "@point_of_sale/app/models/product_template";

/**
 * A quantity with its unit. Pieces need none.
 *
 * @param quantity as it is written
 */
export function amountInWords(quantity: string, { uom_id: unit }: ProductTemplate): string {
    return unit.is_pos_groupable ? quantity : `${quantity} ${unit.name}`;
}
