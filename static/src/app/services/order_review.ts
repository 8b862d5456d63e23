import { toRaw } from "@odoo/owl";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { ProductId } from "../../core/figures";
import { productsInDoubt } from "../../core/plenty";
import { quantityDifference } from "../../core/quantity";
import type { Stock } from "../../core/remaining";
import { dependOn } from "../utils/depend_on";
import { idOf } from "./stock_catalogue";
import { isShippedLater, shipLater } from "./shipping";
import type { Occasion, Prompt, Shortage } from "./shortage";
import type { ShortageFinder } from "./shortage_finder";
import type { StockGuard } from "./stock_guard";

/** What an order is short of, and what the order has of it: itself, or a kit it is a part of. */
export interface Finding {
    readonly sold: ProductProduct;
    readonly shortage: Shortage;
}

/** Looks at an order as it is, and does to it what the cashier answers. */
export class OrderReview {
    private readonly guard: StockGuard;
    private readonly finder: ShortageFinder;
    private readonly prompt: Prompt;

    constructor(guard: StockGuard, finder: ShortageFinder, prompt: Prompt) {
        this.guard = guard;
        this.finder = finder;
        this.prompt = prompt;
    }

    /**
     * What the order is short of by this till's own figures, and nobody has answered yet. Asks
     * nobody and changes nothing, so that a component may read it.
     */
    findings(order: PosOrder): Finding[] {
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

    findingOf(order: PosOrder, sold: ProductProduct): Finding | null {
        const { uuid } = order;
        const asked = (productId: ProductId): number => this.guard.demand.netOf(uuid, productId);
        const growth = { order, variant: sold, quantity: 0, divisible: true };
        const shortage = this.finder.worst(growth, asked);
        if (!shortage) {
            return null;
        }
        // Looked at last: with each product it goes through the whole order.
        const settable = isDivisible(order, sold) ? shortage.settable : null;
        return { sold, shortage: { ...shortage, settable } };
    }

    /**
     * Asks, and does what is answered.
     *
     * @param line gives way first; it is any of the product where it is left out
     * @returns whether the order may go on
     */
    async resolve(
        order: PosOrder,
        { sold, shortage }: Finding,
        occasion: Occasion,
        line?: PosOrderline
    ): Promise<boolean> {
        const [shown] = linesWith(order, sold, line);
        if (!shown || isShippedLater(order)) {
            // Went with what was taken out, or is not taken from here since it was asked about.
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
    private offering(shortage: Shortage, occasion: Occasion, line: PosOrderline): Shortage {
        const { requested, settable } = shortage;
        if (occasion.kind !== "changing" || settable === null) {
            return shortage;
        }
        const before = requested - (line.qty - occasion.before);
        const isSame = quantityDifference(settable, before, this.guard.digits) === 0;
        return isSame ? { ...shortage, settable: null } : shortage;
    }
}

/**
 * The same past reactivity, for who looks at many products at once: a component hears of each change
 * all the same, by two numbers, however many products it looks at.
 */
function watched(guard: StockGuard): Stock {
    const { digits, rules, ledger, demand } = guard;
    dependOn([ledger.revision, demand.revision]);
    return { digits, rules, ledger: toRaw(ledger), demand: toRaw(demand) };
}

/** A combo is taken whole, and serial numbers are what they are. */
export function isDivisible(order: PosOrder, variant: ProductProduct): boolean {
    return (
        variant.product_tmpl_id.tracking !== "serial" &&
        linesWith(order, variant).every((line) => !line.combo_parent_id)
    );
}

/** One by one: with a line of a combo the others of it go. */
function removeAll(order: PosOrder, variant: ProductProduct): void {
    for (let [line] = linesWith(order, variant); line; [line] = linesWith(order, variant)) {
        order.removeOrderline(line);
    }
}

function leaveOut(
    order: PosOrder,
    lines: readonly PosOrderline[],
    { requested, settable }: Shortage
): void {
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

/** In the order in which they give way: `first`, then the latest. */
function linesWith(
    order: PosOrder,
    variant: ProductProduct,
    first?: PosOrderline
): readonly PosOrderline[] {
    return order.lines
        .filter((line) => line.product_id.id === variant.id && line.qty > 0)
        .reverse()
        .sort(
            (left, right) => Number(right.uuid === first?.uuid) - Number(left.uuid === first?.uuid)
        );
}
