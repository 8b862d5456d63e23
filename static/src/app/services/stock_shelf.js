// Compiled from stock_shelf.ts; edit that file.
import { arrange } from "../../core/arrangement";
import { dependOn } from "../utils/depend_on";
class StockShelf {
    /** Whether the cashier wants to see nothing else; until the till is reloaded. */
    inStockOnly = false;
    omission = makeOmission();
    timesOpened = 0;
    guard;
    soldOut;
    inStockIds;
    constructor(guard, soldOut, models) {
        this.guard = guard;
        this.soldOut = soldOut;
        this.inStockIds = () => {
            const gone = soldOut();
            const ids = models["product.template"].getAll().map(({ id }) => id);
            return new Set(ids.filter((id) => !gone.has(id)));
        };
    }
    /** Whether the figures are known that arranging takes. */
    get isOffered() {
        return this.guard.ledger.head.feed !== null;
    }
    /** @param list what core shows, without what is omitted */
    arrange(list) {
        dependOn(this.timesOpened);
        const { inStockOnly, omission } = this;
        const { inStockFirst } = this.guard.rules;
        const { isOffered } = this;
        const wishes = {
            inStockFirst: isOffered && inStockFirst,
            inStockOnly: isOffered && inStockOnly,
        };
        const part = (without) => omission.during(without, list);
        return arrange(part, this.soldOut, this.inStockIds, wishes);
    }
    /** The cashier comes back to the product screen. */
    onOpened() {
        this.timesOpened += 1;
    }
}
function makeOmission() {
    const nothing = /* @__PURE__ */ new Set();
    let omitted = nothing;
    return {
        ids: () => omitted,
        during(ids, work) {
            omitted = ids;
            try {
                return work();
            } finally {
                omitted = nothing;
            }
        },
    };
}
export { StockShelf };
