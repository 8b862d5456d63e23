import type { ProductId } from "./figures";
import { isSameTaking, NetQuantities } from "./net_quantities";

/** A line of an order: what it takes of one product, negative where it gives back. */
export interface DemandLine {
    readonly productId: ProductId;
    readonly quantity: number;
}

interface OrderEntry {
    readonly lines: Set<string>;
    readonly net: NetQuantities;
    counted: boolean;
}

interface LineEntry {
    readonly orderUuid: string;
    readonly takings: readonly DemandLine[];
}

interface Index {
    /** By product: how many counted orders ask for it, so that a total ends at exactly nothing. */
    readonly askers: Map<ProductId, number>;
    orders: Map<string, OrderEntry>;
    lines: Map<string, LineEntry>;
}

/**
 * What the orders of this till ask for that the server's figures do not count yet.
 *
 * An order asks for its net quantity of a product; one that gives back more than it takes asks for
 * nothing, since goods come back only when it is paid.
 *
 * An index: a change costs what the changed line takes, whatever the number of lines and orders.
 * Telling it the same twice changes nothing.
 */
export class Demand {
    /** Products that counted orders ask for, and how much. Only keys that change are written. */
    readonly totals = new Map<ProductId, number>();
    /** Grows with each change, of totals or not: who has read it hears of all by this one number. */
    revision = 0;
    /** Behind a function reactivity ends: a change of a line goes through some ten of its entries. */
    private readonly index: (revision?: number) => Index;

    constructor() {
        const index: Index = { askers: new Map(), orders: new Map(), lines: new Map() };
        this.index = () => index;
    }

    /** The index for those who only read it, and are to hear when it changes. */
    private get read(): Index {
        return this.index(this.revision);
    }

    /** The line is in this order, and takes this. */
    putLine(lineUuid: string, orderUuid: string, takings: readonly DemandLine[]): void {
        const { lines } = this.index();
        const known = lines.get(lineUuid);
        if (known?.orderUuid !== orderUuid) {
            this.dropLine(lineUuid);
        } else if (isSameTaking(known.takings, takings)) {
            return;
        }
        this.revision += 1;
        const before = lines.get(lineUuid)?.takings ?? [];
        lines.set(lineUuid, { orderUuid, takings });
        const order = this.enter(orderUuid);
        order.lines.add(lineUuid);
        this.exchange(order, before, takings);
    }

    dropLine(lineUuid: string): void {
        const { lines, orders } = this.index();
        const known = lines.get(lineUuid);
        const order = known && orders.get(known.orderUuid);
        if (!known || !order) {
            return;
        }
        this.revision += 1;
        lines.delete(lineUuid);
        order.lines.delete(lineUuid);
        this.exchange(order, known.takings, []);
        this.leave(known.orderUuid, order);
    }

    /** Whether the order's demand is in the totals: drafts, and what the figures do not count. */
    setCounted(orderUuid: string, counted: boolean): void {
        const order = counted ? this.enter(orderUuid) : this.index().orders.get(orderUuid);
        if (!order || order.counted === counted) {
            return;
        }
        this.revision += 1;
        const { products } = order.net;
        const before = products.map((productId) => asked(order, productId));
        order.counted = counted;
        products.forEach((productId, i) => {
            this.addToTotal(productId, before[i] ?? 0, asked(order, productId));
        });
        this.leave(orderUuid, order);
    }

    isCounted(orderUuid: string): boolean {
        return this.read.orders.get(orderUuid)?.counted ?? false;
    }

    /** Whether an order is counted whose uuid begins like this. */
    isHinted(orderHint: string): boolean {
        return this.countedOrders.some((uuid) => uuid.startsWith(orderHint));
    }

    /** Uuids of the orders whose demand is in the totals. */
    get countedOrders(): string[] {
        return [...this.read.orders].flatMap(([uuid, { counted }]) => (counted ? [uuid] : []));
    }

    /** The order that the line was last put in. */
    orderOf(lineUuid: string): string | undefined {
        return this.read.lines.get(lineUuid)?.orderUuid;
    }

    linesOf(orderUuid: string): readonly string[] {
        return [...(this.read.orders.get(orderUuid)?.lines ?? [])];
    }

    total(productId: ProductId): number {
        return this.totals.get(productId) ?? 0;
    }

    /** What the order adds to the total. */
    ofOrder(orderUuid: string, productId: ProductId): number {
        const order = this.read.orders.get(orderUuid);
        return order ? asked(order, productId) : 0;
    }

    /** What the order's lines come to, counted or not; negative where more comes back. */
    netOf(orderUuid: string, productId: ProductId): number {
        return this.read.orders.get(orderUuid)?.net.of(productId) ?? 0;
    }

    /** Of which the order's lines take or give back any. */
    productsOf(orderUuid: string): readonly ProductId[] {
        return this.read.orders.get(orderUuid)?.net.products ?? [];
    }

    /** What the order's lines come to, of all products. */
    takingsOf(orderUuid: string): DemandLine[] {
        const net = this.read.orders.get(orderUuid)?.net;
        return (net?.products ?? []).map((productId) => ({
            productId,
            quantity: net?.of(productId) ?? 0,
        }));
    }

    /**
     * Takes over what was counted anew, and touches only the totals that change.
     *
     * @returns the products whose totals were not what they should have been
     */
    replace(recount: Demand): ProductId[] {
        this.revision += 1;
        const recounted = recount.index();
        const changed = new Set([...this.totals.keys(), ...recount.totals.keys()]);
        for (const productId of changed) {
            // Added up in another order, sums differ by less than any precision of Odoo's.
            if (Math.abs(this.total(productId) - recount.total(productId)) < 1e-6) {
                changed.delete(productId);
            }
            this.writeTotal(
                productId,
                recount.total(productId),
                recounted.askers.get(productId) ?? 0
            );
        }
        const index = this.index();
        index.orders = recounted.orders;
        index.lines = recounted.lines;
        return [...changed];
    }

    private enter(orderUuid: string): OrderEntry {
        const { orders } = this.index();
        const known = orders.get(orderUuid);
        if (known) {
            return known;
        }
        const order = { lines: new Set<string>(), net: new NetQuantities(), counted: false };
        orders.set(orderUuid, order);
        return order;
    }

    private leave(orderUuid: string, order: OrderEntry): void {
        if (order.lines.size === 0 && !order.counted) {
            this.index().orders.delete(orderUuid);
        }
    }

    /** A line of the order took `before`, and takes `after` now. */
    private exchange(
        order: OrderEntry,
        before: readonly DemandLine[],
        after: readonly DemandLine[]
    ): void {
        for (const [productId, difference] of NetQuantities.difference(before, after)) {
            const askedBefore = asked(order, productId);
            order.net.add(productId, difference);
            this.addToTotal(productId, askedBefore, asked(order, productId));
        }
    }

    /** One order asked for `before` and asks for `after` now. */
    private addToTotal(productId: ProductId, before: number, after: number): void {
        if (before === after) {
            return;
        }
        const asking = this.index().askers.get(productId) ?? 0;
        const askers = asking - Number(before > 0) + Number(after > 0);
        this.writeTotal(productId, this.total(productId) - before + after, askers);
    }

    private writeTotal(productId: ProductId, total: number, asking: number): void {
        const { askers } = this.index();
        if (asking === 0) {
            askers.delete(productId);
            this.totals.delete(productId);
            return;
        }
        askers.set(productId, asking);
        if (this.totals.get(productId) !== total) {
            this.totals.set(productId, total);
        }
    }
}

function asked(order: OrderEntry, productId: ProductId): number {
    return order.counted ? Math.max(0, order.net.of(productId)) : 0;
}

/** Net quantities by product, negative where more comes back than goes out. */
export function netQuantities(lines: readonly DemandLine[]): Map<ProductId, number> {
    const net = new Map<ProductId, number>();
    for (const { productId, quantity } of lines) {
        net.set(productId, (net.get(productId) ?? 0) + quantity);
    }
    return net;
}
