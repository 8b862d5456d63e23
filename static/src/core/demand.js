// Compiled from demand.ts; edit that file.
import { NetQuantities } from "./net_quantities";
class Demand {
    /** Products that counted orders ask for, and how much. Only keys that change are written. */
    totals = /* @__PURE__ */ new Map();
    /** By product: how many counted orders ask for it, so that a total ends at exactly nothing. */
    askers = /* @__PURE__ */ new Map();
    /** Grows with each change, of totals or not: who has read it hears of all by this one number. */
    revision = 0;
    orders = /* @__PURE__ */ new Map();
    lines = /* @__PURE__ */ new Map();
    /** The line is in this order, and takes this. */
    putLine(lineUuid, orderUuid, takings) {
        const known = this.lines.get(lineUuid);
        if (known?.orderUuid !== orderUuid) {
            this.dropLine(lineUuid);
        } else if (isSame(known.takings, takings)) {
            return;
        }
        this.revision += 1;
        const before = this.lines.get(lineUuid)?.takings ?? [];
        this.lines.set(lineUuid, { orderUuid, takings });
        const order = this.enter(orderUuid);
        order.lines.add(lineUuid);
        this.exchange(order, before, takings);
    }
    dropLine(lineUuid) {
        const known = this.lines.get(lineUuid);
        const order = known && this.orders.get(known.orderUuid);
        if (!known || !order) {
            return;
        }
        this.revision += 1;
        this.lines.delete(lineUuid);
        order.lines.delete(lineUuid);
        this.exchange(order, known.takings, []);
        this.leave(known.orderUuid, order);
    }
    /** Whether the order's demand is in the totals: drafts, and what the figures do not count. */
    setCounted(orderUuid, counted) {
        const order = counted ? this.enter(orderUuid) : this.orders.get(orderUuid);
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
    isCounted(orderUuid) {
        return this.orders.get(orderUuid)?.counted ?? false;
    }
    /** Uuids of the orders whose demand is in the totals. */
    get countedOrders() {
        return [...this.orders].flatMap(([uuid, { counted }]) => (counted ? [uuid] : []));
    }
    /** The order that the line was last put in. */
    orderOf(lineUuid) {
        return this.lines.get(lineUuid)?.orderUuid;
    }
    linesOf(orderUuid) {
        return [...(this.orders.get(orderUuid)?.lines ?? [])];
    }
    total(productId) {
        return this.totals.get(productId) ?? 0;
    }
    /** What the order adds to the total. */
    ofOrder(orderUuid, productId) {
        const order = this.orders.get(orderUuid);
        return order ? asked(order, productId) : 0;
    }
    /** What the order's lines come to, counted or not; negative where more comes back. */
    netOf(orderUuid, productId) {
        return this.orders.get(orderUuid)?.net.of(productId) ?? 0;
    }
    /** Of which the order's lines take or give back any. */
    productsOf(orderUuid) {
        return this.orders.get(orderUuid)?.net.products ?? [];
    }
    /** What the order's lines come to, of all products. */
    takingsOf(orderUuid) {
        const net = this.orders.get(orderUuid)?.net;
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
    replace(recount) {
        this.revision += 1;
        const changed = /* @__PURE__ */ new Set([...this.totals.keys(), ...recount.totals.keys()]);
        for (const productId of changed) {
            if (Math.abs(this.total(productId) - recount.total(productId)) < 1e-6) {
                changed.delete(productId);
            }
            this.writeTotal(
                productId,
                recount.total(productId),
                recount.askers.get(productId) ?? 0
            );
        }
        this.orders = recount.orders;
        this.lines = recount.lines;
        return [...changed];
    }
    enter(orderUuid) {
        const known = this.orders.get(orderUuid);
        if (known) {
            return known;
        }
        this.orders.set(orderUuid, {
            lines: /* @__PURE__ */ new Set(),
            net: new NetQuantities(),
            counted: false,
        });
        return this.orders.get(orderUuid);
    }
    leave(orderUuid, order) {
        if (order.lines.size === 0 && !order.counted) {
            this.orders.delete(orderUuid);
        }
    }
    /** A line of the order took `before`, and takes `after` now. */
    exchange(order, before, after) {
        for (const [productId, difference] of NetQuantities.difference(before, after)) {
            const askedBefore = asked(order, productId);
            order.net.add(productId, difference);
            this.addToTotal(productId, askedBefore, asked(order, productId));
        }
    }
    /** One order asked for `before` and asks for `after` now. */
    addToTotal(productId, before, after) {
        if (before === after) {
            return;
        }
        const askers = (this.askers.get(productId) ?? 0) - Number(before > 0) + Number(after > 0);
        this.writeTotal(productId, this.total(productId) - before + after, askers);
    }
    writeTotal(productId, total, askers) {
        if (askers === 0) {
            this.askers.delete(productId);
            this.totals.delete(productId);
            return;
        }
        this.askers.set(productId, askers);
        if (this.totals.get(productId) !== total) {
            this.totals.set(productId, total);
        }
    }
}
function asked(order, productId) {
    return order.counted ? Math.max(0, order.net.of(productId)) : 0;
}
function isSame(one, other) {
    return (
        one.length === other.length &&
        one.every(({ productId, quantity }, index) => {
            const twin = other[index];
            return productId === twin?.productId && quantity === twin.quantity;
        })
    );
}
function netQuantities(lines) {
    const net = /* @__PURE__ */ new Map();
    for (const { productId, quantity } of lines) {
        net.set(productId, (net.get(productId) ?? 0) + quantity);
    }
    return net;
}
export { Demand, netQuantities };
