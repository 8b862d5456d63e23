// Compiled from arrangement.ts; edit that file.
const MOST_CARDS = 100;
function arrange(list, soldOutIds, inStockIds, { inStockFirst, inStockOnly }) {
    const soldOut = inStockFirst || inStockOnly ? soldOutIds() : /* @__PURE__ */ new Set();
    if (soldOut.size === 0) {
        return { products: list(/* @__PURE__ */ new Set()), hidden: 0 };
    }
    const inStock = list(soldOut);
    if (!inStockOnly && inStock.length >= MOST_CARDS) {
        return { products: inStock, hidden: 0 };
    }
    const gone = list(inStockIds());
    return inStockOnly
        ? { products: inStock, hidden: gone.length }
        : { products: [...inStock, ...gone].slice(0, MOST_CARDS), hidden: 0 };
}
export { MOST_CARDS, arrange };
