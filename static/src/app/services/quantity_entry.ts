import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import type { Clock } from "../../core/clock";
import type { OrderDemand } from "./order_demand";
import type { OrderReview } from "./order_review";
import type { QuestionQueue } from "./question_queue";
import { safely } from "./safely";

/** Milliseconds without a key after which a number counts as typed. */
export const PAUSE = 1_000;

/** A line whose quantity is being typed. */
interface Entry {
    readonly order: PosOrder;
    readonly line: PosOrderline;
    /** The line's quantity before the first key. */
    readonly before: number;
    readonly cancel: () => void;
}

/** What quantities are typed on. */
export interface Numpad {
    /** Whether the cashier works on the order. */
    isShown(order: PosOrder): boolean;
    /** The next key begins a new number. */
    startOver(): void;
}

/**
 * Asks about a quantity once it is typed, not at each key: who types 12 must not be asked about 1,
 * and not about 12 while 120 is meant. The line has the quantity meanwhile, and says that it is short.
 */
export class QuantityEntry {
    private readonly orders: OrderDemand;
    private readonly review: OrderReview;
    private readonly queue: QuestionQueue;
    private readonly clock: Clock;
    private readonly numpad: Numpad;
    private entry: Entry | null = null;

    constructor(
        orders: OrderDemand,
        review: OrderReview,
        queue: QuestionQueue,
        clock: Clock,
        numpad: Numpad
    ) {
        this.orders = orders;
        this.review = review;
        this.queue = queue;
        this.clock = clock;
        this.numpad = numpad;
    }

    /**
     * A key was pressed.
     *
     * @param before the line's quantity before this key
     */
    onTyped(order: PosOrder, line: PosOrderline, before: number): void {
        const { entry } = this;
        const isSame = entry?.line.uuid === line.uuid;
        if (isSame) {
            this.forget();
        } else {
            void this.finish();
        }
        const cancel = this.clock.after(PAUSE, () => void this.finish());
        this.entry = { order, line, before: isSame ? entry.before : before, cancel };
    }

    get isOpen(): boolean {
        return this.entry !== null;
    }

    /** Whoever asks about the whole order asks about this, too. */
    forget(): void {
        this.entry?.cancel();
        this.entry = null;
    }

    /** Asks about what was typed, if that grew: at once, as the cashier goes on to something else. */
    async finish(): Promise<void> {
        const { entry } = this;
        this.forget();
        if (entry && this.numpad.isShown(entry.order)) {
            await this.queue.check(() => this.settle(entry));
        }
    }

    private async settle({ order, line, before }: Entry): Promise<boolean> {
        this.orders.flush();
        for (const sold of productsOf(line)) {
            // Gone, or lowered, while other questions were answered.
            const isGrown = line.qty > before && order.lines.some(({ uuid }) => uuid === line.uuid);
            const finding = isGrown ? this.review.findingOf(order, sold) : null;
            const occasion = { kind: "changing", before } as const;
            if (finding && !(await this.review.resolve(order, finding, occasion, line))) {
                line.setQuantity(before, line.combo_line_ids.length > 0);
                this.numpad.startOver();
                return false;
            }
        }
        return true;
    }
}

/** What lies on a shelf of it: a combo takes its choices. */
function productsOf({ combo_line_ids: choices, product_id }: PosOrderline): ProductProduct[] {
    return choices.length > 0 ? choices.map((choice) => choice.product_id) : [product_id];
}

/** @returns tells the selected line's desk, if its quantity is another one by then */
export function noteEntry(pos: PosStore): () => void {
    const order = pos.getOrder();
    const selected = order?.getSelectedOrderline();
    const line = selected?.combo_parent_id ?? selected;
    const before = line?.qty;
    return () => {
        if (order && line && before !== undefined && line.qty !== before) {
            safely(pos.stockDesk, ({ entry }) => {
                entry.onTyped(order, line, before);
            });
        }
    };
}
