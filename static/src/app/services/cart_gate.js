// Compiled from cart_gate.ts; edit that file.
import { netQuantities } from "../../core/demand";
import { explodeKits } from "../../core/kits";
import { ADDITION, admittedLines, growthOf, takenBy } from "./addition";
import { linesOf } from "./order_demand";
import { shipLater } from "./shipping";
class CartGate {
    guard;
    orders;
    prompt;
    queue;
    pending = /* @__PURE__ */ new Set();
    finder;
    constructor(guard, orders, finder, prompt, queue) {
        this.queue = queue;
        this.guard = guard;
        this.orders = orders;
        this.finder = finder;
        this.prompt = prompt;
    }
    /** @returns whether the addition goes on */
    async admits(values, configure) {
        const addition = values[ADDITION];
        if (!addition || addition.moved || (!configure && !addition.scanned)) {
            return true;
        }
        return await this.queue.check(() => this.admitsAll(values, addition));
    }
    /**
     * For a quantity that only a later popup tells: serial numbers, the scale.
     *
     * @param quantity what it adds, with what was admitted for it already
     * @returns whether the addition goes on
     */
    async admitsQuantity(order, variant, quantity) {
        return await this.queue.check(async () => {
            const growth = quantity - this.admittedQuantity(order, variant.id);
            const part = { productId: variant.id, quantity: growth, divisible: false };
            return (await this.surplusOf(order, part)) === 0;
        });
    }
    /**
     * For a line that gets another variant, other choices or another quantity: what it has now it
     * gives back, and only what it asks for beyond that can be short.
     */
    async admitsEdit(values, order, line) {
        return await this.queue.check(async () => {
            const { rules } = this.guard;
            const given = netQuantities(
                [line, ...line.combo_line_ids].flatMap((each) => linesOf(each, order, rules))
            );
            const taken = takenBy(values, values.qty ?? line.qty);
            const asked = (id) => this.presentQuantity(order, id) - (given.get(id) ?? 0);
            for (const [productId, quantity] of netQuantities(taken)) {
                const isGrown = quantity > (given.get(productId) ?? 0);
                const part = { productId, quantity, divisible: false };
                if (isGrown && (await this.surplusOf(order, part, asked)) !== 0) {
                    return false;
                }
            }
            return true;
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
    async admitsAll(values, addition) {
        const growth = netQuantities(growthOf(values, addition, this.guard.smallestQuantity));
        const divisible = !values.combo_line_ids && addition.quantity !== null;
        const admitted = /* @__PURE__ */ new Map();
        addition.admitted = admitted;
        this.pending.add(addition);
        for (const [productId, quantity] of growth) {
            const part = { productId, quantity, divisible };
            const surplus = await this.surplusOf(addition.order, part);
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
    async surplusOf(
        order,
        { productId, quantity, divisible },
        asked = (id) => this.presentQuantity(order, id)
    ) {
        const variant = order.models["product.product"].get(productId);
        if (quantity <= 0 || !variant) {
            return 0;
        }
        const shortage = this.finder.worst({ order, variant, quantity, divisible }, asked);
        if (!shortage) {
            return 0;
        }
        const choice = await this.prompt(shortage, { kind: "adding" });
        if (choice === "set" && shortage.settable !== null) {
            return shortage.requested - shortage.settable;
        }
        if (choice === "ship") {
            shipLater(order);
            return 0;
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
