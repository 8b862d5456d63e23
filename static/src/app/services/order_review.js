// Compiled from order_review.ts; edit that file.
import { toRaw } from "@odoo/owl";
import { productsInDoubt } from "../../core/plenty";
import { quantityDifference } from "../../core/quantity";
import { dependOn } from "../utils/depend_on";
import { idOf } from "./stock_catalogue";
import { isShippedLater, shipLater } from "./shipping";
class OrderReview {
    guard;
    finder;
    prompt;
    constructor(guard, finder, prompt) {
        this.guard = guard;
        this.finder = finder;
        this.prompt = prompt;
    }
    /**
     * What the order is short of by this till's own figures, and nobody has answered yet. Asks
     * nobody and changes nothing, so that a component may read it.
     */
    findings(order) {
        const { guard } = this;
        const inDoubt = guard.isCutOff ? null : productsInDoubt(watched(guard), order.uuid);
        if (inDoubt?.size === 0) {
            return [];
        }
        const sold = new Map(order.lines.map(({ product_id }) => [idOf(product_id), product_id]));
        return [...sold]
            .filter(([id]) => inDoubt?.has(id) ?? true)
            .flatMap(([, variant]) => this.findingOf(order, variant) ?? []);
    }
    findingOf(order, sold) {
        const { uuid } = order;
        const asked = (productId) => this.guard.demand.netOf(uuid, productId);
        const growth = { order, variant: sold, quantity: 0, divisible: true };
        const shortage = this.finder.worst(growth, asked);
        if (!shortage) {
            return null;
        }
        const settable = isDivisible(order, sold) ? shortage.settable : null;
        return { sold, shortage: { ...shortage, settable } };
    }
    /**
     * Asks, and does what is answered.
     *
     * @param line gives way first; it is any of the product where it is left out
     * @returns whether the order may go on
     */
    async resolve(order, { sold, shortage }, occasion, line) {
        const [shown] = linesWith(order, sold, line);
        if (!shown || isShippedLater(order)) {
            return true;
        }
        order.selectOrderline(shown);
        switch (await this.prompt(this.offering(shortage, occasion, shown), occasion)) {
            case "set":
                if (shortage.settable === null) {
                    return false;
                }
                leaveOut(order, linesWith(order, sold, line), shortage);
                return true;
            case "remove":
                removeAll(order, sold);
                return true;
            case "proceed":
                this.finder.accept(order, sold, shortage);
                return true;
            case "ship":
                shipLater(order);
                return true;
            case "cancel":
                return false;
        }
    }
    /** To set it to what it goes back to is no answer of its own. */
    offering(shortage, occasion, line) {
        const { requested, settable } = shortage;
        if (occasion.kind !== "changing" || settable === null) {
            return shortage;
        }
        const before = requested - (line.qty - occasion.before);
        const isSame = quantityDifference(settable, before, this.guard.digits) === 0;
        return isSame ? { ...shortage, settable: null } : shortage;
    }
}
function watched(guard) {
    const { digits, rules, ledger, demand } = guard;
    dependOn([ledger.revision, demand.revision]);
    return { digits, rules, ledger: toRaw(ledger), demand: toRaw(demand) };
}
function isDivisible(order, variant) {
    return (
        variant.product_tmpl_id.tracking !== "serial" &&
        linesWith(order, variant).every((line) => !line.combo_parent_id)
    );
}
function removeAll(order, variant) {
    for (let [line] = linesWith(order, variant); line; [line] = linesWith(order, variant)) {
        order.removeOrderline(line);
    }
}
function leaveOut(order, lines, { requested, settable }) {
    let surplus = requested - (settable ?? requested);
    for (const line of lines) {
        const taken = Math.min(surplus, line.qty);
        if (taken >= line.qty) {
            order.removeOrderline(line);
        } else if (taken > 0) {
            line.setQuantity(line.qty - taken);
        }
        surplus -= taken;
    }
}
function linesWith(order, variant, first) {
    return order.lines
        .filter((line) => line.product_id.id === variant.id && line.qty > 0)
        .reverse()
        .sort(
            (left, right) => Number(right.uuid === first?.uuid) - Number(left.uuid === first?.uuid)
        );
}
export { OrderReview, isDivisible };
