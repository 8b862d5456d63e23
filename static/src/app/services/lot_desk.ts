import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { Clock } from "../../core/clock";
import { withDeadline } from "../../core/deadline";
import { lotsLeft, type FiguresByLot, type LotDemand } from "../../core/lots";
import type { RpcInsightSource } from "./rpc_insight_source";

/** Milliseconds a list of lots may wait for what is left of them: a cashier stands before it. */
export const PATIENCE = 1_500;

/** What is left of the lots of one product, `null` when the server did not say. */
export type LotsLeft = ReadonlyMap<string, number> | null;

/** A product whose lots are being chosen. */
interface Choosing {
    readonly product: ProductProduct;
    readonly answer: Promise<FiguresByLot | null>;
    /** `undefined` while there is no answer. */
    figures: FiguresByLot | null | undefined;
}

/** Knows what is left of the lots that a cashier chooses from. */
export class LotDesk {
    private readonly source: RpcInsightSource;
    private readonly clock: Clock;
    private readonly digits: number;
    private readonly demandOf: (product: ProductProduct) => LotDemand[];
    private choosing: Choosing | null = null;

    /** @param demandOf what this till holds of a product's lots itself */
    constructor(
        source: RpcInsightSource,
        clock: Clock,
        digits: number,
        demandOf: (product: ProductProduct) => LotDemand[]
    ) {
        this.source = source;
        this.clock = clock;
        this.digits = digits;
        this.demandOf = demandOf;
    }

    get product(): ProductProduct | null {
        return this.choosing?.product ?? null;
    }

    /** To be called before the lots of a product are chosen; asks at once. */
    open(product: ProductProduct): void {
        const answer = this.ask(product);
        const choosing: Choosing = { product, answer, figures: undefined };
        this.choosing = choosing;
        void answer.then((figures) => {
            choosing.figures = figures;
        });
    }

    /** To be called when they are chosen: other popups offer lots too, which are not in stock. */
    close(): void {
        this.choosing = null;
    }

    /** Calls `use` with what is left: at once when that is known, else when it comes. */
    whenKnown<T>(use: (left: LotsLeft) => T): T | Promise<T> {
        const { choosing } = this;
        if (!choosing || choosing.figures !== undefined) {
            return use(this.left(choosing, choosing?.figures ?? null));
        }
        return choosing.answer.then((figures) => use(this.left(choosing, figures)));
    }

    private left(choosing: Choosing | null, figures: FiguresByLot | null): LotsLeft {
        return choosing && figures
            ? lotsLeft(figures, this.demandOf(choosing.product), this.digits)
            : null;
    }

    private async ask(product: ProductProduct): Promise<FiguresByLot | null> {
        try {
            const answer = this.source.lotsOf(product.id);
            return await withDeadline(answer, PATIENCE, this.clock);
        } catch (error) {
            console.warn("POS Stock Guard: what is left of the lots is not known.", error);
            return null;
        }
    }
}
