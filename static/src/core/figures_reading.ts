import type { Figures, ProductId } from "./figures";
import { readId, readList, readNumber } from "./reading";

export type FiguresByProduct = ReadonlyMap<ProductId, Figures>;

/**
 * Reads rows of `[product, on hand, reserved, unposted]`.
 *
 * @throws ReportError
 */
export function readRows(value: unknown): FiguresByProduct {
    const figures = new Map<ProductId, Figures>();
    for (const row of readList(value, "rows")) {
        const cells = readList(row, "a row");
        const productId = readId(cells[0], "a row's product");
        figures.set(productId, {
            onHand: readNumber(cells[1], `on hand of product ${productId}`),
            reserved: readNumber(cells[2], `reserved of product ${productId}`),
            unposted: readNumber(cells[3], `unposted of product ${productId}`),
        });
    }
    return figures;
}
