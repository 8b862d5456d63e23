// Compiled from shortage_finder.ts; edit that file.
import { reactive } from "@odoo/owl";
import { Answers } from "../../core/answers";
import { isStricter } from "../../core/decision";
import { isPlenty } from "../../core/plenty";
import { idOf, isCounted } from "./stock_catalogue";
import { isShippedLater } from "./shipping";
class ShortageFinder {
    /** Reactive: what was answered is not shown as open any more. */
    answers = reactive(new Answers());
    guard;
    witness;
    constructor(guard, witness) {
        this.guard = guard;
        this.witness = witness;
    }
    /**
     * A kit is judged by its own rule, and each component by its own: the strictest one answers,
     * the kit's where they are alike. Components that the till does not know have no rule.
     *
     * @param asked what the order asks for of a product already
     */
    worst(growth, asked) {
        const { order, variant, quantity } = growth;
        const id = idOf(variant);
        const { guard } = this;
        const requested = asked(id) + quantity;
        if (!guard.isCutOff && isPlenty(guard, order.uuid, id, requested)) {
            return null;
        }
        if (!isCounted(variant, guard.rules) || isShippedLater(order)) {
            return null;
        }
        const shortages = [this.judge(growth, asked)];
        for (const [productId, perKit] of guard.rules.kits.get(id) ?? []) {
            const component = order.models["product.product"].get(productId);
            if (component) {
                const taken = { order, variant: component, quantity: quantity * perKit };
                shortages.push(this.judge({ ...taken, divisible: false }, asked));
            }
        }
        return shortages
            .filter((shortage) => shortage !== null)
            .filter((shortage) => this.isOpen(order, variant, shortage))
            .reduce(
                (worst, shortage) =>
                    worst && !isStricter(shortage.decision, worst.decision) ? worst : shortage,
                null
            );
    }
    /** @param sold what the order has of it, which may be a kit that is short of a component */
    isOpen(order, sold, shortage) {
        const { verdict } = shortage.decision;
        const asked = { ...shortage, verdict };
        const isAnswered = (productId) =>
            this.answers.cover(order.uuid, productId, asked) ||
            this.witness.isAnswered(order, productId, asked);
        const isWarned = verdict === "warn" && isAnswered(sold.id);
        return verdict !== "ok" && !isWarned && !isAnswered(shortage.variant.id);
    }
    /** It is sold all the same. */
    accept(order, sold, shortage) {
        const asked = { ...shortage, verdict: shortage.decision.verdict };
        this.answers.remember(order.uuid, shortage.variant.id, asked);
        if (asked.verdict === "warn") {
            this.answers.remember(order.uuid, sold.id, asked);
        }
    }
    /** @returns `null` where nobody is to be asked, which is what most products come to */
    judge(growth, asked) {
        const { order, variant, divisible } = growth;
        const rule = this.guard.ruleOf(variant);
        if (rule.policy === "allowed") {
            return null;
        }
        const present = asked(idOf(variant));
        const requested = present + growth.quantity;
        const supply = this.guard.supplyFor(order.uuid, variant, asked);
        const { remaining, share } = supply;
        const decision = this.guard.decide(requested, supply, rule);
        if (decision.verdict === "ok") {
            return null;
        }
        const least = growth.quantity > 0 ? present : 0;
        const own = remaining === null ? least : Math.min(remaining, share ?? remaining);
        const settable = divisible && own > least ? own : null;
        const heldBy = this.guard.heldByOthers(variant.id);
        return { order, variant, requested, ...supply, decision, settable, heldBy, isTold: false };
    }
}
export { ShortageFinder };
