import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { PosModels } from "@point_of_sale/app/services/data_service";
import { Absence, isLow, type Change } from "../../core/absence";
import { freshnessOf } from "../../core/freshness";
import { roundQuantity } from "../../core/quantity";
import { shelfQuantity } from "../../core/remaining";
import { UnreadChanges } from "../../core/unread_changes";
import type { OrderDemand } from "./order_demand";
import { isCounted } from "./stock_catalogue";
import type { StockGuard } from "./stock_guard";

/** What a cashier is told of a product that others left less of, in its unit. */
export interface ChangeRow {
    readonly variant: ProductProduct;
    readonly before: number;
    readonly sold: number;
    /** What is left by now for the open orders. */
    readonly now: number;
    /** What all open orders ask for. */
    readonly asked: number;
    readonly orders: readonly AskingOrder[];
}

export interface AskingOrder {
    readonly order: PosOrder;
    readonly asked: number;
}

/** Who is told. */
export interface Reader {
    /** There is something else to be read. */
    onChange(): void;
    /** @returns whether the cashier has read it and goes on */
    tell(changes: readonly ChangeRow[], order: PosOrder): Promise<boolean>;
}

/** Notices what changed while the till heard nothing, and remembers it until somebody has read it. */
export class AbsenceDesk {
    readonly unread = new UnreadChanges();
    private absence = new Absence();
    private readonly guard: StockGuard;
    private readonly demand: OrderDemand;
    private readonly models: PosModels;
    private readonly reader: Reader;

    constructor(guard: StockGuard, demand: OrderDemand, models: PosModels, reader: Reader) {
        this.guard = guard;
        this.demand = demand;
        this.models = models;
        this.reader = reader;
    }

    /** To be called before news are taken over. */
    onNews(): void {
        if (this.isAway) {
            this.demand.flush();
            this.absence.look(this.guard, this.paid());
        }
    }

    /** To be called after a report was taken over. */
    onReport(): void {
        if (!this.isAway) {
            this.unread.add(this.absence.end(this.guard));
            this.absence = new Absence();
            this.reader.onChange();
        }
    }

    /** All that nobody has read, and still is so: products of open orders first, the scarcest first. */
    rows(): ChangeRow[] {
        return this.unread.all
            .flatMap((change) => this.rowOf(change) ?? [])
            .sort(
                (left, right) =>
                    Number(right.orders.length > 0) - Number(left.orders.length > 0) ||
                    left.now - left.asked - (right.now - right.asked)
            );
    }

    /** Those that leave this order short: they are told before it is paid. */
    rowsOf(order: PosOrder): ChangeRow[] {
        return this.rows().filter(
            ({ now, asked, orders }) =>
                now < asked && orders.some((each) => each.order.uuid === order.uuid)
        );
    }

    /** Those of a product, or of the parts of a kit: they are told where its rule asks. */
    rowsAbout({ id }: ProductProduct): ChangeRow[] {
        const components = this.guard.rules.kits.get(id);
        return this.rows().filter(
            ({ variant }) => variant.id === id || (components?.has(variant.id) ?? false)
        );
    }

    /**
     * Tells what leaves the order short and no rule asks about.
     *
     * @returns whether the order goes on
     */
    async tell(order: PosOrder): Promise<boolean> {
        const untold = this.rowsOf(order).filter(
            ({ variant }) => this.guard.ruleOf(variant).policy === "allowed"
        );
        if (untold.length > 0) {
            if (!(await this.reader.tell(untold, order))) {
                return false;
            }
            this.read(untold);
        }
        return true;
    }

    /** Somebody has read these. */
    read(rows: readonly ChangeRow[]): void {
        this.unread.read(rows.map(({ variant }) => variant.id));
        this.reader.onChange();
    }

    /** Asked by the clock: after a sleep, news may come before the till has looked at it. */
    private get isAway(): boolean {
        const { isUnconfirmed, age, rules } = this.guard;
        return isUnconfirmed || freshnessOf(age.exactSeconds, rules.limits) !== "live";
    }

    private paid(): string[] {
        return this.guard.demand.countedOrders.filter((uuid) => {
            const order = this.models["pos.order"].getBy("uuid", uuid);
            return !order || order.finalized;
        });
    }

    private rowOf({ productId, before, sold }: Change): ChangeRow | null {
        const { guard } = this;
        const variant = this.models["product.product"].get(productId);
        const left = shelfQuantity(guard, productId);
        const isTold = variant && left !== null && isCounted(variant, guard.rules);
        if (!isTold || !isLow(guard, productId)) {
            return null;
        }
        const round = (quantity: number): number => roundQuantity(quantity, guard.digits);
        const orders = this.models["pos.order"]
            .filter(({ finalized }) => !finalized)
            .map((order) => ({ order, asked: round(guard.demand.ofOrder(order.uuid, productId)) }))
            .filter(({ asked }) => asked > 0);
        const asked = round(orders.reduce((sum, order) => sum + order.asked, 0));
        return { variant, before, sold, now: round(left + asked), asked, orders };
    }
}
