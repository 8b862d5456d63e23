// Compiled from kept_figures.ts; edit that file.
import { readRows } from "./figures_reading";
import { ReportError } from "./report_error";
const PIECE = 500;
const PREFIX = "figures/";
function isFigures(piece) {
    return piece.startsWith(PREFIX);
}
function pieceOf(productId) {
    return `${PREFIX}${Math.floor(productId / PIECE)}`;
}
function piecesOf({ onHand, reserved, unposted }) {
    return new Set(
        [onHand, reserved, unposted].flatMap((column) => [...column.keys()].map(pieceOf))
    );
}
function figuresPiece(ledger, piece) {
    if (!isFigures(piece)) {
        return void 0;
    }
    const first = Number(piece.slice(PREFIX.length)) * PIECE;
    const rows = [];
    for (let id = first; id < first + PIECE; id += 1) {
        const onHand = ledger.onHand.get(id) ?? 0;
        const reserved = ledger.reserved.get(id) ?? 0;
        const unposted = ledger.unposted.get(id) ?? 0;
        if (onHand !== 0 || reserved !== 0 || unposted !== 0) {
            rows.push([id, onHand, reserved, unposted]);
        }
    }
    return rows.length > 0 ? rows : void 0;
}
function readKeptFigures(pieces) {
    const all = /* @__PURE__ */ new Map();
    for (const [name, rows] of pieces) {
        if (!isFigures(name)) {
            throw new ReportError(`${name} is no piece of figures`);
        }
        for (const [productId, figures] of readRows(rows)) {
            if (pieceOf(productId) !== name) {
                throw new ReportError(`product ${productId} is not kept in ${name}`);
            }
            all.set(productId, figures);
        }
    }
    return all;
}
export { figuresPiece, isFigures, pieceOf, piecesOf, readKeptFigures };
