// Compiled from absence.ts; edit that file.
import { netQuantities } from "./demand";
import { availableQuantity } from "./figures";
import { levelOf } from "./level";
import { quantityDifference, roundQuantity } from "./quantity";
import { heldQuantity, shelfQuantity } from "./remaining";
import { lowThresholdOf } from "./rules";
class Absence {
    /** Of each product of an open order, or of one that was paid. */
    seen = /* @__PURE__ */ new Map();
    sales = /* @__PURE__ */ new Map();
    feed = null;
    /**
     * To be called before each news are taken over: what they count of this till's own sales is not
     * among its demand after them.
     *
     * @param paid uuids of orders that are paid here and not counted by the figures
     */
    look(stock, paid) {
        const { ledger, demand, rules } = stock;
        if (ledger.head.feed === null) {
            return;
        }
        this.feed ??= ledger.head.feed;
        const products = new Set(demand.totals.keys());
        for (const uuid of paid) {
            const lines = demand.takingsOf(uuid);
            this.sales.set(uuid, lines);
            for (const { productId } of lines) {
                products.add(productId);
            }
        }
        for (const productId of products) {
            if (!rules.kits.has(productId) && !this.seen.has(productId)) {
                this.seen.set(productId, sightOf(stock, productId));
            }
        }
    }
    /**
     * The figures are confirmed again.
     *
     * @returns of what is low by now: where others left less than this till's own sales explain
     */
    end(stock) {
        if (this.feed !== stock.ledger.head.feed) {
            return [];
        }
        const { demand, digits } = stock;
        const linesOf = (isCounted) =>
            [...this.sales].flatMap(([uuid, lines]) =>
                demand.isCounted(uuid) === isCounted ? lines : []
            );
        const given = netQuantities(linesOf(false));
        const waiting = linesOf(true).filter(({ quantity }) => quantity > 0);
        const sold = netQuantities([...linesOf(false), ...waiting]);
        return [...this.seen].flatMap(([productId, seen]) => {
            const before = leftOf(seen, stock);
            const now = leftOf(sightOf(stock, productId), stock);
            const expected = before - (given.get(productId) ?? 0);
            const isLess = quantityDifference(now, expected, digits) < 0;
            const change = {
                productId,
                before,
                sold: roundQuantity(sold.get(productId) ?? 0, digits),
            };
            return isLess && isLow(stock, productId) ? [change] : [];
        });
    }
}
function isLow(stock, productId) {
    const threshold = lowThresholdOf(stock.rules, [productId]);
    return levelOf(shelfQuantity(stock, productId), threshold, stock.digits).state !== "ok";
}
function sightOf(stock, productId) {
    const figures = stock.ledger.figuresOf(productId) ?? { onHand: 0, reserved: 0, unposted: 0 };
    return { figures, held: heldQuantity(stock, productId) };
}
function leftOf({ figures, held }, { rules, digits }) {
    return roundQuantity(availableQuantity(figures, rules.basis) - held, digits);
}
export { Absence, isLow };
