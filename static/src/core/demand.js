// Compiled from demand.ts; edit that file.
class Demand {
    /** By order uuid. */
    orders = /* @__PURE__ */ new Map();
    totals = /* @__PURE__ */ new Map();
    /** Replaces all that is known, and touches only the totals that change. */
    replace(orders) {
        const totals = /* @__PURE__ */ new Map();
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
    total(productId) {
        return this.totals.get(productId) ?? 0;
    }
    ofOrder(uuid, productId) {
        return this.orders.get(uuid)?.get(productId) ?? 0;
    }
}
function netDemand(lines) {
    const net = netQuantities(lines);
    for (const [productId, quantity] of net) {
        if (quantity <= 0) {
            net.delete(productId);
        }
    }
    return net;
}
function netQuantities(lines) {
    const net = /* @__PURE__ */ new Map();
    for (const { productId, quantity } of lines) {
        net.set(productId, (net.get(productId) ?? 0) + quantity);
    }
    return net;
}
export { Demand, netDemand, netQuantities };
