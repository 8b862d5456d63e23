// Compiled from checkout.ts; edit that file.
import { isCharged } from "./charged";
import { linesOf } from "./order_demand";
import { isCounted } from "./stock_catalogue";
import { findingOf } from "./told_shortage";
class Checkout {
    guard;
    orders;
    finder;
    review;
    keeper;
    witness;
    absence;
    queue;
    /** Uuid of the order that is being paid on the screen; `null` where that is another one. */
    atPayment = null;
    constructor(guard, orders, finder, review, keeper, witness, absence, queue) {
        this.guard = guard;
        this.orders = orders;
        this.finder = finder;
        this.review = review;
        this.keeper = keeper;
        this.witness = witness;
        this.absence = absence;
        this.queue = queue;
    }
    /** @returns whether the order may be paid as it is now */
    async admits(order) {
        return await this.queue.check(() => this.admit(order));
    }
    /**
     * Leads to what the order is short of by this till's own figures, long before it is paid.
     *
     * @returns whether the cashier answered it all
     */
    async settle(order) {
        return await this.queue.check(() => {
            this.orders.flush();
            return this.resolveAll(order, this.review.findings(order));
        });
    }
    /**
     * The order is being paid already: the page was reloaded there, or the order was put aside
     * meanwhile, and another till may have sold what it had held.
     *
     * @returns whether it may be paid as it is now
     */
    async resume(order) {
        const { uuid } = order;
        this.atPayment = uuid;
        return await this.queue.check(async () => {
            const isAdmitted = this.atPayment !== uuid || (await this.admitAgain(order));
            if (this.atPayment !== uuid) {
                this.keeper.release(uuid);
            }
            return isAdmitted;
        });
    }
    /**
     * The order is paid. What the server held for it may have run out when it arrives: then what was
     * seen here has to tell why.
     */
    record(order) {
        if (this.guard.isCutOff) {
            this.witness.seal(order, this.quantitiesOf(order), false);
        }
        this.witness.date(order);
    }
    /** Nobody is paying the order any more. */
    leave(order) {
        if (this.atPayment === order.uuid) {
            this.atPayment = null;
        }
        if (order.finalized) {
            this.keeper.forget(order.uuid);
        } else {
            this.keeper.release(order.uuid);
        }
    }
    /** The till is left; nobody is paying anything any more. */
    close() {
        this.keeper.releaseAll();
    }
    /** Net demand of what lies on a shelf: of a kit that is its components. */
    quantitiesOf(order) {
        const quantities = /* @__PURE__ */ new Map();
        const { rules } = this.guard;
        const { kits } = rules;
        for (const { productId } of order.lines.flatMap((line) => linesOf(line, order, rules))) {
            const variant = order.models["product.product"].get(productId);
            const quantity = this.orders.netOf(order, productId);
            if (quantity > 0 && !kits.has(productId) && (!variant || isCounted(variant, rules))) {
                quantities.set(productId, quantity);
            }
        }
        return quantities;
    }
    async admitAgain(order) {
        const quantities = this.quantitiesOf(order);
        if (quantities.size === 0 || this.keeper.holds(order.uuid, quantities)) {
            return true;
        }
        if (isCharged(order)) {
            await this.claim(order, quantities, true);
            return true;
        }
        return await this.admit(order);
    }
    async admit(order) {
        const admitted = await this.check(order);
        if (admitted) {
            const quantities = this.quantitiesOf(order);
            const isHeld = this.keeper.holds(order.uuid, quantities);
            this.witness.seal(order, quantities, isHeld);
        }
        return admitted;
    }
    async check(order) {
        const quantities = this.quantitiesOf(order);
        if (this.keeper.holds(order.uuid, quantities)) {
            return true;
        }
        const hadLines = order.lines.length > 0;
        const answer = this.guard.contact.unreachable
            ? null
            : await this.claim(order, quantities, false);
        const findings = this.findingsOf(order, answer);
        const isAgreed =
            (await this.agree(order, answer, findings)) && (await this.absence.tell(order));
        const isEmptied = hadLines && order.lines.length === 0;
        if (!isAgreed || isEmptied) {
            this.keeper.release(order.uuid);
            return false;
        }
        return true;
    }
    /** @returns what the server says; `null` where it does not, and the till decides alone */
    async claim(order, quantities, accepted) {
        if (quantities.size === 0) {
            return null;
        }
        const told = await this.keeper.claim({ orderUuid: order.uuid, quantities, accepted });
        this.guard.contact.unanswered = told === "unanswered";
        return typeof told === "object" ? told : null;
    }
    /**
     * Has the cashier answer what was found, and the server hold what is left then: while the question
     * was open another till may have been quicker, so that there is another one.
     */
    async agree(order, answer, findings) {
        if (!(await this.resolveAll(order, findings))) {
            return false;
        }
        const left = this.quantitiesOf(order);
        const again = answer && !answer.ok ? await this.claim(order, left, true) : null;
        const open = again && !again.ok ? this.findingsOf(order, again) : [];
        return open.length === 0 || (await this.agree(order, again, open));
    }
    async resolveAll(order, findings) {
        for (const finding of findings) {
            if (!(await this.review.resolve(order, finding, { kind: "settling" }))) {
                return false;
            }
        }
        return true;
    }
    /** What the server says is short; kits, which it does not know, and all it did not say, here. */
    findingsOf(order, answer) {
        const { kits } = this.guard.rules;
        const told = (answer?.shortages ?? []).flatMap(
            (each) => findingOf(each, order, kits) ?? []
        );
        this.orders.flush();
        const seen = this.review
            .findings(order)
            .filter(({ sold }) => !answer || this.guard.isKit(sold));
        const open = told.filter(({ sold, shortage }) => this.finder.isOpen(order, sold, shortage));
        const named = new Set(open.map(({ shortage }) => shortage.variant.id));
        return [...open, ...seen.filter(({ shortage }) => !named.has(shortage.variant.id))];
    }
}
export { Checkout };
