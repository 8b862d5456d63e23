// Compiled from absence_desk.ts; edit that file.
import { Absence, isLow } from "../../core/absence";
import { freshnessOf } from "../../core/freshness";
import { roundQuantity } from "../../core/quantity";
import { shelfQuantity } from "../../core/remaining";
import { UnreadChanges } from "../../core/unread_changes";
import { isCounted } from "./stock_catalogue";
class AbsenceDesk {
    unread = new UnreadChanges();
    absence = new Absence();
    guard;
    demand;
    models;
    reader;
    constructor(guard, demand, models, reader) {
        this.guard = guard;
        this.demand = demand;
        this.models = models;
        this.reader = reader;
    }
    /** To be called before news are taken over. */
    onNews() {
        if (this.isAway) {
            this.demand.flush();
            this.absence.look(this.guard, this.paid());
        }
    }
    /** To be called after a report was taken over. */
    onReport() {
        if (!this.isAway) {
            this.unread.add(this.absence.end(this.guard));
            this.absence = new Absence();
            this.reader.onChange();
        }
    }
    /** All that nobody has read, and still is so: products of open orders first, the scarcest first. */
    rows() {
        return this.unread.all
            .flatMap((change) => this.rowOf(change) ?? [])
            .sort(
                (left, right) =>
                    Number(right.orders.length > 0) - Number(left.orders.length > 0) ||
                    left.now - left.asked - (right.now - right.asked)
            );
    }
    /** Those that leave this order short: they are told before it is paid. */
    rowsOf(order) {
        return this.rows().filter(
            ({ now, asked, orders }) =>
                now < asked && orders.some((each) => each.order.uuid === order.uuid)
        );
    }
    /** Those of a product, or of the parts of a kit: they are told where its rule asks. */
    rowsAbout({ id }) {
        const components = this.guard.rules.kits.get(id);
        return this.rows().filter(
            ({ variant }) => variant.id === id || (components?.has(variant.id) ?? false)
        );
    }
    /**
     * Tells what leaves the order short and no rule asks about.
     *
     * @returns whether the order goes on
     */
    async tell(order) {
        const untold = this.rowsOf(order).filter(
            ({ variant }) => this.guard.ruleOf(variant).policy === "allowed"
        );
        if (untold.length > 0) {
            if (!(await this.reader.tell(untold, order))) {
                return false;
            }
            this.read(untold);
        }
        return true;
    }
    /** Somebody has read these. */
    read(rows) {
        this.unread.read(rows.map(({ variant }) => variant.id));
        this.reader.onChange();
    }
    /** Asked by the clock: after a sleep, news may come before the till has looked at it. */
    get isAway() {
        const { isUnconfirmed, age, rules } = this.guard;
        return isUnconfirmed || freshnessOf(age.exactSeconds, rules.limits) !== "live";
    }
    paid() {
        return this.guard.demand.countedOrders.filter((uuid) => {
            const order = this.models["pos.order"].getBy("uuid", uuid);
            return !order || order.finalized;
        });
    }
    rowOf({ productId, before, sold }) {
        const { guard } = this;
        const variant = this.models["product.product"].get(productId);
        const left = shelfQuantity(guard, productId);
        const isTold = variant && left !== null && isCounted(variant, guard.rules);
        if (!isTold || !isLow(guard, productId)) {
            return null;
        }
        const round = (quantity) => roundQuantity(quantity, guard.digits);
        const orders = this.models["pos.order"]
            .filter(({ finalized }) => !finalized)
            .map((order) => ({ order, asked: round(guard.demand.ofOrder(order.uuid, productId)) }))
            .filter(({ asked: asked2 }) => asked2 > 0);
        const asked = round(orders.reduce((sum, order) => sum + order.asked, 0));
        return { variant, before, sold, now: round(left + asked), asked, orders };
    }
}
export { AbsenceDesk };
