import type { ProductId } from "./figures";

/** A line of an order: what it takes of one product, negative where it gives back. */
export interface DemandLine {
    readonly productId: ProductId;
    readonly quantity: number;
}

/**
 * What the orders of this till ask for that the server's figures do not count yet.
 *
 * An order asks for its net quantity of a product; one that gives back more than it takes asks for
 * nothing, since goods come back only when it is paid.
 */
export class Demand {
    /** By order uuid. */
    readonly orders = new Map<string, ReadonlyMap<ProductId, number>>();
    readonly totals = new Map<ProductId, number>();

    /** Replaces all that is known, and touches only the totals that change. */
    replace(orders: ReadonlyMap<string, readonly DemandLine[]>): void {
        const totals = new Map<ProductId, number>();
        this.orders.clear();
        for (const [uuid, lines] of orders) {
            const net = netDemand(lines);
            this.orders.set(uuid, net);
            for (const [productId, quantity] of net) {
                totals.set(productId, (totals.get(productId) ?? 0) + quantity);
            }
        }
        for (const productId of [...this.totals.keys()]) {
            if (!totals.has(productId)) {
                this.totals.delete(productId);
            }
        }
        for (const [productId, quantity] of totals) {
            if (this.totals.get(productId) !== quantity) {
                this.totals.set(productId, quantity);
            }
        }
    }

    total(productId: ProductId): number {
        return this.totals.get(productId) ?? 0;
    }

    ofOrder(uuid: string, productId: ProductId): number {
        return this.orders.get(uuid)?.get(productId) ?? 0;
    }
}

/** Positive net quantities by product. */
export function netDemand(lines: readonly DemandLine[]): Map<ProductId, number> {
    const net = netQuantities(lines);
    for (const [productId, quantity] of net) {
        if (quantity <= 0) {
            net.delete(productId);
        }
    }
    return net;
}

/** Net quantities by product, negative where more comes back than goes out. */
export function netQuantities(lines: readonly DemandLine[]): Map<ProductId, number> {
    const net = new Map<ProductId, number>();
    for (const { productId, quantity } of lines) {
        net.set(productId, (net.get(productId) ?? 0) + quantity);
    }
    return net;
}
