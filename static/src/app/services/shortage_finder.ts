import { reactive } from "@odoo/owl";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import { Answers } from "../../core/answers";
import { isStricter } from "../../core/decision";
import type { ProductId } from "../../core/figures";
import { isPlenty } from "../../core/plenty";
import { idOf, isCounted } from "./stock_catalogue";
import { isShippedLater } from "./shipping";
import type { Shortage } from "./shortage";
import type { StockGuard } from "./stock_guard";
import type { Witness } from "./witness";

/** More of a product that an order is about to ask for, or none more: as it is. */
export interface Growth {
    readonly order: PosOrder;
    readonly variant: ProductProduct;
    /** In the variant's unit. */
    readonly quantity: number;
    /** Whether the cashier can take a part of it. */
    readonly divisible: boolean;
}

/** Finds what an order asks too much of, and nobody has answered yet. */
export class ShortageFinder {
    /** Reactive: what was answered is not shown as open any more. */
    private readonly answers = reactive(new Answers());
    private readonly guard: StockGuard;
    private readonly witness: Witness;

    constructor(guard: StockGuard, witness: Witness) {
        this.guard = guard;
        this.witness = witness;
    }

    /**
     * A kit is judged by its own rule, and each component by its own: the strictest one answers,
     * the kit's where they are alike. Components that the till does not know have no rule.
     *
     * @param asked what the order asks for of a product already
     */
    worst(growth: Growth, asked: (productId: ProductId) => number): Shortage | null {
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
            .reduce<Shortage | null>(
                (worst, shortage) =>
                    worst && !isStricter(shortage.decision, worst.decision) ? worst : shortage,
                null
            );
    }

    /** @param sold what the order has of it, which may be a kit that is short of a component */
    isOpen(order: PosOrder, sold: ProductProduct, shortage: Shortage): boolean {
        const { verdict } = shortage.decision;
        const asked = { ...shortage, verdict };
        const isAnswered = (productId: ProductId): boolean =>
            this.answers.cover(order.uuid, productId, asked) ||
            this.witness.isAnswered(order, productId, asked);
        const isWarned = verdict === "warn" && isAnswered(sold.id);
        return verdict !== "ok" && !isWarned && !isAnswered(shortage.variant.id);
    }

    /** It is sold all the same. */
    accept(order: PosOrder, sold: ProductProduct, shortage: Shortage): void {
        const asked = { ...shortage, verdict: shortage.decision.verdict };
        this.answers.remember(order.uuid, shortage.variant.id, asked);
        if (asked.verdict === "warn") {
            this.answers.remember(order.uuid, sold.id, asked);
        }
    }

    /** @returns `null` where nobody is to be asked, which is what most products come to */
    private judge(growth: Growth, asked: (productId: ProductId) => number): Shortage | null {
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
        // Of an order as it is, the cashier may take less.
        const least = growth.quantity > 0 ? present : 0;
        // What is set is sold: nobody is asked about it again.
        const own = remaining === null ? least : Math.min(remaining, share ?? remaining);
        const settable = divisible && own > least ? own : null;
        const heldBy = this.guard.heldByOthers(variant.id);
        return { order, variant, requested, ...supply, decision, settable, heldBy, isTold: false };
    }
}
