// Compiled from cart_gate.ts; edit that file.
import { Mutex } from "@web/core/utils/concurrency";
import { netQuantities } from "../../core/demand";
import { ADDITION } from "./addition";
import { isCounted } from "./stock_catalogue";
class CartGate {
    guard;
    orders;
    prompt;
    mutex = new Mutex();
    pending = /* @__PURE__ */ new Set();
    /** By order uuid: products whose warning the cashier has answered. */
    warned = /* @__PURE__ */ new Map();
    constructor(guard, orders, prompt) {
        this.guard = guard;
        this.orders = orders;
        this.prompt = prompt;
    }
    /** @returns whether the addition goes on */
    async admits(values, configure) {
        const addition = values[ADDITION];
        if (!addition || (!configure && !addition.scanned)) {
            return true;
        }
        return await this.inTurn(() => this.admitsAll(values, addition));
    }
    /**
     * For a quantity that only a later popup tells: serial numbers, the scale.
     *
     * @param quantity what it adds, with what was admitted for it already
     * @returns whether the addition goes on
     */
    async admitsQuantity(order, variant, quantity) {
        return await this.inTurn(async () => {
            const growth = quantity - this.admittedQuantity(order, variant.id);
            return (await this.surplusOf(order, variant.id, growth, false)) === 0;
        });
    }
    /** @param weight what the scale tells of the product that is being added */
    async admitsWeight(order, weight) {
        const weighed = [...this.pending].find(
            (addition) => addition.order.uuid === order.uuid && addition.quantity === null
        );
        const [productId] = weighed?.admitted.keys() ?? [];
        const variant = order.models["product.product"].get(productId ?? 0);
        return !variant || (await this.admitsQuantity(order, variant, weight));
    }
    async inTurn(work) {
        return await this.mutex.exec(async () => {
            try {
                const admitted = await work();
                this.guard.onChecked();
                return admitted;
            } catch (error) {
                this.guard.onCheckFailed(error);
                return true;
            }
        });
    }
    async admitsAll(values, addition) {
        const growth = netQuantities(growthOf(values, addition, this.guard.smallestQuantity));
        const divisible = !values.combo_line_ids && addition.quantity !== null;
        for (const [productId, quantity] of growth) {
            const surplus = await this.surplusOf(addition.order, productId, quantity, divisible);
            if (surplus === null) {
                return false;
            }
            growth.set(productId, quantity - surplus);
            addition.surplus = surplus;
        }
        addition.admitted = growth;
        this.pending.add(addition);
        return true;
    }
    /** From here on the order's lines count what was admitted. */
    forget(addition) {
        if (addition) {
            this.pending.delete(addition);
        }
    }
    /** Takes off the new line what the cashier agreed to leave out. */
    settle(line, addition) {
        this.forget(addition);
        if (line && addition && addition.surplus > 0) {
            line.setQuantity(line.qty - addition.surplus);
        }
    }
    /** How much of the growth is to be left out; `null` when all of it is. */
    async surplusOf(order, productId, growth, divisible) {
        const variant = order.models["product.product"].get(productId);
        if (growth <= 0 || !variant || !isCounted(variant, this.guard.rules)) {
            return 0;
        }
        const present = this.presentQuantity(order, productId);
        const requested = present + growth;
        const decision = this.guard.decide(order.uuid, variant, requested);
        if (decision.verdict === "ok" || this.wasWarned(order, productId, decision)) {
            return 0;
        }
        const remaining = this.guard.remainingFor(order.uuid, variant);
        const settable = divisible && remaining !== null && remaining > present ? remaining : null;
        const choice = await this.prompt({ variant, requested, remaining, decision, settable });
        if (choice === "set" && settable !== null) {
            return requested - settable;
        }
        if (choice !== "proceed") {
            return null;
        }
        if (decision.verdict === "warn") {
            this.rememberWarning(order, productId);
        }
        return 0;
    }
    presentQuantity(order, productId) {
        return this.orders.netOf(order, productId) + this.admittedQuantity(order, productId);
    }
    /** What was let in and has no line yet. */
    admittedQuantity(order, productId) {
        let quantity = 0;
        for (const addition of this.pending) {
            if (addition.order.uuid === order.uuid) {
                quantity += addition.admitted.get(productId) ?? 0;
            }
        }
        return quantity;
    }
    wasWarned(order, productId, { verdict }) {
        return verdict === "warn" && (this.warned.get(order.uuid)?.has(productId) ?? false);
    }
    rememberWarning(order, productId) {
        const products = this.warned.get(order.uuid) ?? /* @__PURE__ */ new Set();
        this.warned.set(order.uuid, products.add(productId));
    }
}
function growthOf(values, { quantity }, smallest) {
    if (values.combo_line_ids) {
        return values.combo_line_ids.map(([, child]) => ({
            productId: child.product_id.id,
            quantity: child.qty,
        }));
    }
    return [{ productId: values.product_id.id, quantity: quantity ?? smallest }];
}
export { CartGate };
