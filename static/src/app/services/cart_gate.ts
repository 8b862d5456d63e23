import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { LineValues } from "@point_of_sale/app/services/pos_store";
import { netQuantities } from "../../core/demand";
import type { ProductId } from "../../core/figures";
import { explodeKits } from "../../core/kits";
import { ADDITION, admittedLines, growthOf, takenBy, type Addition } from "./addition";
import { linesOf, type OrderDemand } from "./order_demand";
import type { QuestionQueue } from "./question_queue";
import { shipLater } from "./shipping";
import type { Prompt } from "./shortage";
import type { ShortageFinder } from "./shortage_finder";
import type { StockGuard } from "./stock_guard";

/** Of one product of what is added. */
interface Part {
    readonly productId: ProductId;
    readonly quantity: number;
    /** Whether the cashier can take some of it. */
    readonly divisible: boolean;
}

/** Lets additions into an order, or has the cashier asked. */
export class CartGate {
    private readonly guard: StockGuard;
    private readonly orders: OrderDemand;
    private readonly prompt: Prompt;
    private readonly queue: QuestionQueue;
    private readonly pending = new Set<Addition>();
    private readonly finder: ShortageFinder;

    constructor(
        guard: StockGuard,
        orders: OrderDemand,
        finder: ShortageFinder,
        prompt: Prompt,
        queue: QuestionQueue
    ) {
        this.queue = queue;
        this.guard = guard;
        this.orders = orders;
        this.finder = finder;
        this.prompt = prompt;
    }

    /** @returns whether the addition goes on */
    async admits(values: LineValues, configure: boolean): Promise<boolean> {
        const addition = values[ADDITION];
        // Sale orders are imported unconfigured, and the import breaks when a line is missing.
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
    async admitsQuantity(
        order: PosOrder,
        variant: ProductProduct,
        quantity: number
    ): Promise<boolean> {
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
    async admitsEdit(values: LineValues, order: PosOrder, line: PosOrderline): Promise<boolean> {
        return await this.queue.check(async () => {
            const { rules } = this.guard;
            const given = netQuantities(
                [line, ...line.combo_line_ids].flatMap((each) => linesOf(each, order, rules))
            );
            const taken = takenBy(values, values.qty ?? line.qty);
            const asked = (id: ProductId): number =>
                this.presentQuantity(order, id) - (given.get(id) ?? 0);
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
    async admitsWeight(order: PosOrder, weight: number): Promise<boolean> {
        const weighed = [...this.pending].find(
            (addition) => addition.order.uuid === order.uuid && addition.quantity === null
        );
        const [productId] = weighed?.admitted.keys() ?? [];
        const variant = order.models["product.product"].get(productId ?? 0);
        return !variant || (await this.admitsQuantity(order, variant, weight));
    }

    private async admitsAll(values: LineValues, addition: Addition): Promise<boolean> {
        const growth = netQuantities(growthOf(values, addition, this.guard.smallestQuantity));
        // A combo is taken whole or not at all, and the scale has the last word on a weight.
        const divisible = !values.combo_line_ids && addition.quantity !== null;
        const admitted = new Map<ProductId, number>();
        // What was let in of it counts for the rest: choices may share components.
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
    forget(addition: Addition | undefined): void {
        if (addition) {
            this.pending.delete(addition);
        }
    }

    /** Takes off the new line what the cashier agreed to leave out. */
    settle(line: PosOrderline | undefined, addition: Addition | undefined): void {
        this.forget(addition);
        if (line && addition && addition.surplus > 0) {
            line.setQuantity(line.qty - addition.surplus);
        }
    }

    /** How much of the growth is to be left out; `null` when all of it is. */
    private async surplusOf(
        order: PosOrder,
        { productId, quantity, divisible }: Part,
        asked = (id: ProductId): number => this.presentQuantity(order, id)
    ): Promise<number | null> {
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

    private presentQuantity(order: PosOrder, productId: number): number {
        return this.orders.netOf(order, productId) + this.admittedQuantity(order, productId);
    }

    /** What was let in and has no line yet. */
    private admittedQuantity(order: PosOrder, productId: number): number {
        const lines = [...this.pending]
            .filter((addition) => addition.order.uuid === order.uuid)
            .flatMap(admittedLines);
        return netQuantities(explodeKits(lines, this.guard.rules.kits)).get(productId) ?? 0;
    }
}
