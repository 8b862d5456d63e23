import type { ProductId } from "./figures";
import { leastOf, plus, type Quantities } from "./quantities";

/** What there is to know of orders that the kitchen may work on. */
export interface OpenOrders {
    /** What the order asks for now; `null` once it is paid, cancelled or gone. */
    quantitiesOf(orderUuid: string): Quantities | null;
    /** Which products the kitchen was told of, of each open order: lines that move take that along. */
    told(): ReadonlyMap<string, ReadonlySet<ProductId>>;
}

const NOTHING: Quantities = new Map();

/**
 * What is kept for each order that the kitchen has: no more than the order asks for, and what moves
 * to another order is kept for that one. Nothing is ever added by a move.
 */
export class KitchenGoods {
    private readonly orders: OpenOrders;
    private readonly kept: Map<string, Quantities>;

    constructor(orders: OpenOrders, kept: Iterable<readonly [string, Quantities]>) {
        this.orders = orders;
        this.kept = new Map(kept);
    }

    get orderUuids(): string[] {
        return [...this.kept.keys()];
    }

    get entries(): [orderUuid: string, quantities: Quantities][] {
        return [...this.kept];
    }

    of(orderUuid: string): Quantities | undefined {
        return this.kept.get(orderUuid);
    }

    keep(orderUuid: string, quantities: Quantities): void {
        if (quantities.size > 0) {
            this.kept.set(orderUuid, quantities);
        } else {
            this.kept.delete(orderUuid);
        }
    }

    /** @returns orders that were paid, cancelled or deleted: nothing is kept for them any more */
    dropEnded(): string[] {
        const ended = this.orderUuids.filter((each) => !this.orders.quantitiesOf(each));
        for (const orderUuid of ended) {
            this.kept.delete(orderUuid);
        }
        return ended;
    }

    /** @returns the orders that have more from now on of what was kept for this one */
    passOn(orderUuid: string): string[] {
        const spare = this.kept.get(orderUuid) ?? NOTHING;
        this.kept.delete(orderUuid);
        return this.give(spare);
    }

    /** Goes by what the orders ask for now. @returns all that changed: those first that have less */
    follow(): string[] {
        const shrunk: string[] = [];
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
        return [...new Set([...shrunk, ...this.give(spare)])];
    }

    private give(spare: Quantities): string[] {
        const heirs: string[] = [];
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
