import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import { Mutex } from "@web/core/utils/concurrency";
import type { ClaimAnswer, ClaimShortage } from "../../core/claim_answer";
import type { ProductId } from "../../core/figures";
import type { HoldKeeper } from "../../core/hold_keeper";
import { linesOf, type OrderDemand } from "./order_demand";
import type { Prompt, Shortage } from "./shortage";
import type { ShortageFinder } from "./shortage_finder";
import { isCounted } from "./stock_catalogue";
import type { StockGuard } from "./stock_guard";
import type { Witness } from "./witness";

/** What an order is short of, and what the order has of it: itself, or a kit it is a part of. */
interface Finding {
    readonly sold: ProductProduct;
    readonly shortage: Shortage;
}

/** Before money moves: has the server hold what the order asks for, or has the cashier asked. */
export class Checkout {
    private readonly guard: StockGuard;
    private readonly orders: OrderDemand;
    private readonly finder: ShortageFinder;
    private readonly keeper: HoldKeeper;
    private readonly witness: Witness;
    private readonly prompt: Prompt;
    private readonly mutex = new Mutex();

    constructor(
        guard: StockGuard,
        orders: OrderDemand,
        finder: ShortageFinder,
        keeper: HoldKeeper,
        witness: Witness,
        prompt: Prompt
    ) {
        this.guard = guard;
        this.orders = orders;
        this.finder = finder;
        this.keeper = keeper;
        this.witness = witness;
        this.prompt = prompt;
    }

    /** @returns whether the order may be paid as it is now */
    async admits(order: PosOrder): Promise<boolean> {
        return await this.mutex.exec(async () => {
            try {
                const admitted = await this.check(order);
                if (admitted) {
                    const quantities = this.quantitiesOf(order);
                    const isHeld = this.keeper.holds(order.uuid, quantities);
                    this.witness.seal(order, quantities, isHeld);
                }
                this.guard.onChecked();
                return admitted;
            } catch (error) {
                // A fault of ours must not stop a sale.
                this.guard.onCheckFailed(error);
                return true;
            }
        });
    }

    /**
     * The order is being paid already, as after a reload. What is short then is asked about when it
     * is validated.
     */
    resume(order: PosOrder): void {
        const quantities = this.quantitiesOf(order);
        if (quantities.size > 0 && !this.keeper.holds(order.uuid, quantities)) {
            void this.keeper.claim({ orderUuid: order.uuid, quantities, accepted: false });
        }
    }

    /** Nobody is paying the order any more. */
    leave(order: PosOrder): void {
        if (order.finalized) {
            this.keeper.forget(order.uuid);
        } else {
            this.keeper.release(order.uuid);
        }
    }

    /** Net demand of what lies on a shelf: of a kit that is its components. */
    quantitiesOf(order: PosOrder): Map<ProductId, number> {
        const quantities = new Map<ProductId, number>();
        const { rules } = this.guard;
        const { kits } = rules;
        for (const { productId } of order.lines.flatMap((line) => linesOf(line, kits))) {
            const variant = order.models["product.product"].get(productId);
            const quantity = this.orders.netOf(order, productId);
            if (quantity > 0 && !kits.has(productId) && (!variant || isCounted(variant, rules))) {
                quantities.set(productId, quantity);
            }
        }
        return quantities;
    }

    private async check(order: PosOrder): Promise<boolean> {
        const quantities = this.quantitiesOf(order);
        if (this.keeper.holds(order.uuid, quantities)) {
            return true;
        }
        const answer =
            quantities.size === 0 || this.guard.unreachable
                ? null
                : await this.keeper.claim({ orderUuid: order.uuid, quantities, accepted: false });
        for (const { sold, shortage } of this.findingsOf(order, answer)) {
            const choice = await this.prompt(shortage);
            if (choice === "set" && shortage.settable !== null) {
                leaveOut(order, sold, shortage.requested - shortage.settable);
            } else if (choice === "proceed") {
                this.finder.accept(order, sold, shortage);
            } else {
                this.keeper.release(order.uuid);
                return false;
            }
        }
        if (answer && !answer.ok) {
            const left = this.quantitiesOf(order);
            await this.keeper.claim({ orderUuid: order.uuid, quantities: left, accepted: true });
        }
        return order.lines.length > 0;
    }

    /** What the server says is short; kits, which it does not know, and all it did not say, here. */
    private findingsOf(order: PosOrder, answer: ClaimAnswer | null): Finding[] {
        const told = (answer?.shortages ?? []).flatMap((each) => this.findingOf(order, each));
        const known = new Map(order.lines.map(({ product_id }) => [product_id.id, product_id]));
        const seen = [...known.values()]
            .filter((sold) => !answer || this.guard.isKit(sold))
            .flatMap((sold) => {
                const growth = {
                    order,
                    variant: sold,
                    quantity: 0,
                    divisible: isDivisible(order, sold),
                };
                const shortage = this.finder.worst(growth, (id) => this.orders.netOf(order, id));
                return shortage ? { sold, shortage } : [];
            });
        const open = told.filter(({ sold, shortage }) => this.finder.isOpen(order, sold, shortage));
        const named = new Set(open.map(({ shortage }) => shortage.variant.id));
        return [...open, ...seen.filter(({ shortage }) => !named.has(shortage.variant.id))];
    }

    private findingOf(order: PosOrder, told: ClaimShortage): Finding[] {
        const { kits } = this.guard.rules;
        const takers = order.lines.map(({ product_id }) => product_id);
        const sold =
            takers.find(({ id }) => id === told.productId) ??
            takers.find(({ id }) => kits.get(id)?.has(told.productId));
        if (!sold) {
            return [];
        }
        const isItself = sold.id === told.productId && isDivisible(order, sold);
        const shortage = {
            order,
            variant: order.models["product.product"].get(told.productId) ?? sold,
            requested: told.requested,
            remaining: told.available,
            decision: {
                verdict: told.verdict,
                reason: "short" as const,
                shortBy: told.shortBy,
                decidedBy: told.decidedBy,
                decider: told.decider,
            },
            settable: isItself && told.available > 0 ? told.available : null,
            heldBy: told.heldBy,
            isTold: true,
        };
        return [{ sold, shortage }];
    }
}

/** A combo is taken whole, and serial numbers are what they are. */
function isDivisible(order: PosOrder, variant: ProductProduct): boolean {
    return (
        variant.product_tmpl_id.tracking !== "serial" &&
        linesWith(order, variant).every((line) => !line.combo_parent_id)
    );
}

/** The latest lines give way first. */
function leaveOut(order: PosOrder, variant: ProductProduct, quantity: number): void {
    let surplus = quantity;
    for (const line of linesWith(order, variant).reverse()) {
        const taken = Math.min(surplus, line.qty);
        if (taken >= line.qty) {
            order.removeOrderline(line);
        } else if (taken > 0) {
            line.setQuantity(line.qty - taken);
        }
        surplus -= taken;
    }
}

function linesWith(order: PosOrder, variant: ProductProduct): PosOrderline[] {
    return order.lines.filter((line) => line.product_id.id === variant.id && line.qty > 0);
}
