// Compiled from lots.ts; edit that file.
import { roundQuantity } from "./quantity";
import { readId, readList, readNumber, readObject, readText } from "./reading";
import { ReportError } from "./report_error";
function readLots(value, asked) {
    const answer = readObject(value, "answer");
    if (readId(answer["product_id"], "product_id") !== asked) {
        throw new ReportError("the lots are those of another product");
    }
    const figures = /* @__PURE__ */ new Map();
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
function lotsLeft(figures, demand, digits) {
    const left = /* @__PURE__ */ new Map();
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
export { lotsLeft, readLots };
