// Compiled from figures_reading.ts; edit that file.
import { readId, readList, readNumber } from "./reading";
function readRows(value) {
    const figures = /* @__PURE__ */ new Map();
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
export { readRows };
