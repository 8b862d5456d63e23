import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { LineValues } from "@point_of_sale/app/services/pos_store";
import { Mutex } from "@web/core/utils/concurrency";
import { netQuantities } from "../../core/demand";
import type { ProductId } from "../../core/figures";
import { explodeKits } from "../../core/kits";
import { ADDITION, admittedLines, growthOf, type Addition } from "./addition";
import type { OrderDemand } from "./order_demand";
import type { Prompt } from "./shortage";
import type { ShortageFinder } from "./shortage_finder";
import type { StockGuard } from "./stock_guard";

/**
 * Lets additions into an order, or has the cashier asked.
 *
 * Additions are looked at one after the other: two scans in a row, or several optional products at
 * once, must neither both take the last unit nor stack dialogs.
 */
export class CartGate {
    private readonly guard: StockGuard;
    private readonly orders: OrderDemand;
    private readonly prompt: Prompt;
    private readonly mutex = new Mutex();
    private readonly pending = new Set<Addition>();
    private readonly finder: ShortageFinder;

    constructor(guard: StockGuard, orders: OrderDemand, finder: ShortageFinder, prompt: Prompt) {
        this.guard = guard;
        this.orders = orders;
        this.finder = finder;
        this.prompt = prompt;
    }

    /** @returns whether the addition goes on */
    async admits(values: LineValues, configure: boolean): Promise<boolean> {
        const addition = values[ADDITION];
        // Sale orders are imported unconfigured, and the import breaks when a line is missing.
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
    async admitsQuantity(
        order: PosOrder,
        variant: ProductProduct,
        quantity: number
    ): Promise<boolean> {
        return await this.inTurn(async () => {
            const growth = quantity - this.admittedQuantity(order, variant.id);
            return (await this.surplusOf(order, variant.id, growth, false)) === 0;
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

    private async inTurn(work: () => Promise<boolean>): Promise<boolean> {
        return await this.mutex.exec(async () => {
            try {
                const admitted = await work();
                this.guard.onChecked();
                return admitted;
            } catch (error) {
                // A fault of ours must not stop a sale.
                this.guard.onCheckFailed(error);
                return true;
            }
        });
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
        productId: number,
        growth: number,
        divisible: boolean
    ): Promise<number | null> {
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
