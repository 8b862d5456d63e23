// Compiled from demand.ts; edit that file.
import { isSameTaking, NetQuantities } from "./net_quantities";
class Demand {
    /** Products that counted orders ask for, and how much. Only keys that change are written. */
    totals = /* @__PURE__ */ new Map();
    /** Grows with each change, of totals or not: who has read it hears of all by this one number. */
    revision = 0;
    /** Behind a function reactivity ends: a change of a line goes through some ten of its entries. */
    index;
    constructor() {
        const index = {
            askers: /* @__PURE__ */ new Map(),
            orders: /* @__PURE__ */ new Map(),
            lines: /* @__PURE__ */ new Map(),
        };
        this.index = () => index;
    }
    /** The index for those who only read it, and are to hear when it changes. */
    get read() {
        return this.index(this.revision);
    }
    /** The line is in this order, and takes this. */
    putLine(lineUuid, orderUuid, takings) {
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
    dropLine(lineUuid) {
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
    setCounted(orderUuid, counted) {
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
    isCounted(orderUuid) {
        return this.read.orders.get(orderUuid)?.counted ?? false;
    }
    /** Whether an order is counted whose uuid begins like this. */
    isHinted(orderHint) {
        return this.countedOrders.some((uuid) => uuid.startsWith(orderHint));
    }
    /** Uuids of the orders whose demand is in the totals. */
    get countedOrders() {
        return [...this.read.orders].flatMap(([uuid, { counted }]) => (counted ? [uuid] : []));
    }
    /** The order that the line was last put in. */
    orderOf(lineUuid) {
        return this.read.lines.get(lineUuid)?.orderUuid;
    }
    linesOf(orderUuid) {
        return [...(this.read.orders.get(orderUuid)?.lines ?? [])];
    }
    total(productId) {
        return this.totals.get(productId) ?? 0;
    }
    /** What the order adds to the total. */
    ofOrder(orderUuid, productId) {
        const order = this.read.orders.get(orderUuid);
        return order ? asked(order, productId) : 0;
    }
    /** What the order's lines come to, counted or not; negative where more comes back. */
    netOf(orderUuid, productId) {
        return this.read.orders.get(orderUuid)?.net.of(productId) ?? 0;
    }
    /** Of which the order's lines take or give back any. */
    productsOf(orderUuid) {
        return this.read.orders.get(orderUuid)?.net.products ?? [];
    }
    /** What the order's lines come to, of all products. */
    takingsOf(orderUuid) {
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
    replace(recount) {
        this.revision += 1;
        const recounted = recount.index();
        const changed = /* @__PURE__ */ new Set([...this.totals.keys(), ...recount.totals.keys()]);
        for (const productId of changed) {
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
    enter(orderUuid) {
        const { orders } = this.index();
        const known = orders.get(orderUuid);
        if (known) {
            return known;
        }
        const order = {
            lines: /* @__PURE__ */ new Set(),
            net: new NetQuantities(),
            counted: false,
        };
        orders.set(orderUuid, order);
        return order;
    }
    leave(orderUuid, order) {
        if (order.lines.size === 0 && !order.counted) {
            this.index().orders.delete(orderUuid);
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
        const asking = this.index().askers.get(productId) ?? 0;
        const askers = asking - Number(before > 0) + Number(after > 0);
        this.writeTotal(productId, this.total(productId) - before + after, askers);
    }
    writeTotal(productId, total, asking) {
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
function asked(order, productId) {
    return order.counted ? Math.max(0, order.net.of(productId)) : 0;
}
function netQuantities(lines) {
    const net = /* @__PURE__ */ new Map();
    for (const { productId, quantity } of lines) {
        net.set(productId, (net.get(productId) ?? 0) + quantity);
    }
    return net;
}
export { Demand, netQuantities };
