import type { Figures, ProductId } from "./figures";
import { readRows } from "./figures_reading";
import type { Ledger } from "./ledger";
import type { Pieces } from "./stock_storage";
import { ReportError } from "./report_error";

/**
 * Ids of products whose figures are kept in one piece. A change costs the writing of its piece, a
 * start the reading of all pieces.
 */
const PIECE = 500;
const PREFIX = "figures/";

export function isFigures(piece: string): boolean {
    return piece.startsWith(PREFIX);
}

/** The piece in which a product's figures are. */
export function pieceOf(productId: ProductId): string {
    return `${PREFIX}${Math.floor(productId / PIECE)}`;
}

/** All pieces it takes to keep the ledger's figures. */
export function piecesOf({ onHand, reserved, unposted }: Ledger): Set<string> {
    return new Set(
        [onHand, reserved, unposted].flatMap((column) => [...column.keys()].map(pieceOf))
    );
}

/** @returns rows as the server writes them; `undefined` where nothing is left of the piece */
export function figuresPiece(ledger: Ledger, piece: string): unknown {
    if (!isFigures(piece)) {
        return undefined;
    }
    const first = Number(piece.slice(PREFIX.length)) * PIECE;
    const rows: number[][] = [];
    for (let id = first; id < first + PIECE; id += 1) {
        const onHand = ledger.onHand.get(id) ?? 0;
        const reserved = ledger.reserved.get(id) ?? 0;
        const unposted = ledger.unposted.get(id) ?? 0;
        if (onHand !== 0 || reserved !== 0 || unposted !== 0) {
            rows.push([id, onHand, reserved, unposted]);
        }
    }
    return rows.length > 0 ? rows : undefined;
}

/** @throws ReportError when a piece is not one that was written here */
export function readKeptFigures(pieces: Pieces): Map<ProductId, Figures> {
    const all = new Map<ProductId, Figures>();
    for (const [name, rows] of pieces) {
        if (!isFigures(name)) {
            throw new ReportError(`${name} is no piece of figures`);
        }
        for (const [productId, figures] of readRows(rows)) {
            // In another piece it would never be written again.
            if (pieceOf(productId) !== name) {
                throw new ReportError(`product ${productId} is not kept in ${name}`);
            }
            all.set(productId, figures);
        }
    }
    return all;
}
