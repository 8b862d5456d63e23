// Compiled from kitchen_goods.ts; edit that file.
import { leastOf, plus } from "./quantities";
const NOTHING = /* @__PURE__ */ new Map();
class KitchenGoods {
    orders;
    kept;
    constructor(orders, kept) {
        this.orders = orders;
        this.kept = new Map(kept);
    }
    get orderUuids() {
        return [...this.kept.keys()];
    }
    get entries() {
        return [...this.kept];
    }
    of(orderUuid) {
        return this.kept.get(orderUuid);
    }
    keep(orderUuid, quantities) {
        if (quantities.size > 0) {
            this.kept.set(orderUuid, quantities);
        } else {
            this.kept.delete(orderUuid);
        }
    }
    /** @returns orders that were paid, cancelled or deleted: nothing is kept for them any more */
    dropEnded() {
        const ended = this.orderUuids.filter((each) => !this.orders.quantitiesOf(each));
        for (const orderUuid of ended) {
            this.kept.delete(orderUuid);
        }
        return ended;
    }
    /** @returns the orders that have more from now on of what was kept for this one */
    passOn(orderUuid) {
        const spare = this.kept.get(orderUuid) ?? NOTHING;
        this.kept.delete(orderUuid);
        return this.give(spare);
    }
    /** Goes by what the orders ask for now. @returns all that changed: those first that have less */
    follow() {
        const shrunk = [];
        let spare = NOTHING;
        for (const [orderUuid, quantities] of this.entries) {
            const asked = this.orders.quantitiesOf(orderUuid);
            const left = asked ? leastOf(quantities, asked) : quantities;
            const less = plus(quantities, left, -1);
            if (less.size > 0) {
                spare = plus(spare, less);
                shrunk.push(orderUuid);
                this.keep(orderUuid, left);
            }
        }
        return [.../* @__PURE__ */ new Set([...shrunk, ...this.give(spare)])];
    }
    give(spare) {
        const heirs = [];
        let rest = spare;
        for (const [orderUuid, told] of spare.size > 0 ? this.orders.told() : []) {
            const kept = this.kept.get(orderUuid) ?? NOTHING;
            const asked = this.orders.quantitiesOf(orderUuid) ?? NOTHING;
            const due = new Map([...asked].filter(([id]) => told.has(id)));
            const gain = leastOf(plus(due, kept, -1), rest);
            if (gain.size > 0) {
                rest = plus(rest, gain, -1);
                this.keep(orderUuid, plus(kept, gain));
                heirs.push(orderUuid);
            }
        }
        return heirs;
    }
}
export { KitchenGoods };
