import type { Figures, ProductId } from "./figures";
import { roundQuantity } from "./quantity";
import { readId, readList, readNumber, readObject, readText } from "./reading";
import { ReportError } from "./report_error";

/** What the server counts of one product, by the name of the lot or serial number. */
export type FiguresByLot = ReadonlyMap<string, Figures>;

/**
 * Reads the answer of `pos.config.pull_stock_lots`.
 *
 * @throws ReportError when any part of it makes no sense, or it is about another product
 */
export function readLots(value: unknown, asked: ProductId): FiguresByLot {
    const answer = readObject(value, "answer");
    if (readId(answer["product_id"], "product_id") !== asked) {
        throw new ReportError("the lots are those of another product");
    }
    const figures = new Map<string, Figures>();
    for (const row of readList(answer["rows"], "rows")) {
        const [name, onHand, reserved, unposted] = readList(row, "a row");
        const lot = readText(name, "a row's lot");
        figures.set(lot, {
            onHand: readNumber(onHand, `on hand of lot ${lot}`),
            reserved: readNumber(reserved, `reserved of lot ${lot}`),
            unposted: readNumber(unposted, `unposted of lot ${lot}`),
        });
    }
    return figures;
}

/** What orders hold of a lot: all of a line, or one unit where each has a number of its own. */
export interface LotDemand {
    readonly lotName: string;
    readonly quantity: number;
}

/**
 * What is really left of each lot: others' reservations are never for sale here, since they name
 * their lot. A lot that orders ask for and nobody has counted is short.
 *
 * @param digits decimals of quantities
 */
export function lotsLeft(
    figures: FiguresByLot,
    demand: readonly LotDemand[],
    digits: number
): ReadonlyMap<string, number> {
    const left = new Map<string, number>();
    for (const [lotName, { onHand, reserved, unposted }] of figures) {
        left.set(lotName, onHand - reserved - unposted);
    }
    for (const { lotName, quantity } of demand) {
        left.set(lotName, (left.get(lotName) ?? 0) - quantity);
    }
    for (const [lotName, quantity] of left) {
        left.set(lotName, roundQuantity(quantity, digits));
    }
    return left;
}
