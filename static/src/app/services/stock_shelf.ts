import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
import type { PosModels } from "@point_of_sale/app/services/data_service";
import { arrange, type Arrangement } from "../../core/arrangement";
import { dependOn } from "../utils/depend_on";
import type { StockGuard } from "./stock_guard";

/** The ids that a list is asked for without; for as long as it is being made. */
export interface Omission {
    ids(): ReadonlySet<number>;
    during<T>(ids: ReadonlySet<number>, work: () => T): T;
}

/**
 * Arranges the cards of the product screen by what is left of them.
 *
 * The list is drawn anew with another search, category or order, when the screen is opened, and
 * when the cashier or the shop wants another arrangement: not with the figures, or cards would jump
 * away under a finger. So what is sold out is read past reactivity, behind functions.
 */
export class StockShelf {
    /** Whether the cashier wants to see nothing else; until the till is reloaded. */
    inStockOnly = false;
    readonly omission = makeOmission();
    private timesOpened = 0;
    private readonly guard: StockGuard;
    private readonly soldOut: () => ReadonlySet<number>;
    private readonly inStockIds: () => ReadonlySet<number>;

    constructor(guard: StockGuard, soldOut: () => ReadonlySet<number>, models: PosModels) {
        this.guard = guard;
        this.soldOut = soldOut;
        this.inStockIds = () => {
            const gone = soldOut();
            const ids = models["product.template"].getAll().map(({ id }) => id);
            return new Set(ids.filter((id) => !gone.has(id)));
        };
    }

    /** Whether the figures are known that arranging takes. */
    get isOffered(): boolean {
        return this.guard.ledger.head.feed !== null;
    }

    /** @param list what core shows, without what is omitted */
    arrange(list: () => readonly ProductTemplate[]): Arrangement<ProductTemplate> {
        dependOn(this.timesOpened);
        const { inStockOnly, omission } = this;
        const { inStockFirst } = this.guard.rules;
        const { isOffered } = this;
        const wishes = {
            inStockFirst: isOffered && inStockFirst,
            inStockOnly: isOffered && inStockOnly,
        };
        const part = (without: ReadonlySet<number>): readonly ProductTemplate[] =>
            omission.during(without, list);
        return arrange(part, this.soldOut, this.inStockIds, wishes);
    }

    /** The cashier comes back to the product screen. */
    onOpened(): void {
        this.timesOpened += 1;
    }
}

function makeOmission(): Omission {
    const nothing: ReadonlySet<number> = new Set();
    let omitted = nothing;
    return {
        ids: () => omitted,
        during(ids, work) {
            omitted = ids;
            try {
                return work();
            } finally {
                omitted = nothing;
            }
        },
    };
}
