// Compiled from cart_gate.ts; edit that file.
import { Mutex } from "@web/core/utils/concurrency";
import { netQuantities } from "../../core/demand";
import { explodeKits } from "../../core/kits";
import { ADDITION, admittedLines, growthOf } from "./addition";
class CartGate {
    guard;
    orders;
    prompt;
    mutex = new Mutex();
    pending = /* @__PURE__ */ new Set();
    finder;
    constructor(guard, orders, finder, prompt) {
        this.guard = guard;
        this.orders = orders;
        this.finder = finder;
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
        const admitted = /* @__PURE__ */ new Map();
        addition.admitted = admitted;
        this.pending.add(addition);
        for (const [productId, quantity] of growth) {
            const surplus = await this.surplusOf(addition.order, productId, quantity, divisible);
            if (surplus === null) {
                this.pending.delete(addition);
                return false;
            }
            admitted.set(productId, quantity - surplus);
            addition.surplus = surplus;
        }
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
        if (growth <= 0 || !variant) {
            return 0;
        }
        const shortage = this.finder.worst({ order, variant, quantity: growth, divisible }, (id) =>
            this.presentQuantity(order, id)
        );
        if (!shortage) {
            return 0;
        }
        const choice = await this.prompt(shortage);
        if (choice === "set" && shortage.settable !== null) {
            return shortage.requested - shortage.settable;
        }
        if (choice !== "proceed") {
            return null;
        }
        this.finder.accept(order, variant, shortage);
        return 0;
    }
    presentQuantity(order, productId) {
        return this.orders.netOf(order, productId) + this.admittedQuantity(order, productId);
    }
    /** What was let in and has no line yet. */
    admittedQuantity(order, productId) {
        const lines = [...this.pending]
            .filter((addition) => addition.order.uuid === order.uuid)
            .flatMap(admittedLines);
        return netQuantities(explodeKits(lines, this.guard.rules.kits)).get(productId) ?? 0;
    }
}
export { CartGate };
