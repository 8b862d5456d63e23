// Compiled from lot_desk.ts; edit that file.
import { withDeadline } from "../../core/deadline";
import { lotsLeft } from "../../core/lots";
const PATIENCE = 1500;
class LotDesk {
    source;
    clock;
    digits;
    demandOf;
    choosing = null;
    /** @param demandOf what this till holds of a product's lots itself */
    constructor(source, clock, digits, demandOf) {
        this.source = source;
        this.clock = clock;
        this.digits = digits;
        this.demandOf = demandOf;
    }
    get product() {
        return this.choosing?.product ?? null;
    }
    /** To be called before the lots of a product are chosen; asks at once. */
    open(product) {
        const answer = this.ask(product);
        const choosing = { product, answer, figures: void 0 };
        this.choosing = choosing;
        void answer.then((figures) => {
            choosing.figures = figures;
        });
    }
    /** To be called when they are chosen: other popups offer lots too, which are not in stock. */
    close() {
        this.choosing = null;
    }
    /** Calls `use` with what is left: at once when that is known, else when it comes. */
    whenKnown(use) {
        const { choosing } = this;
        if (!choosing || choosing.figures !== void 0) {
            return use(this.left(choosing, choosing?.figures ?? null));
        }
        return choosing.answer.then((figures) => use(this.left(choosing, figures)));
    }
    left(choosing, figures) {
        return choosing && figures
            ? lotsLeft(figures, this.demandOf(choosing.product), this.digits)
            : null;
    }
    async ask(product) {
        try {
            const answer = this.source.lotsOf(product.id);
            return await withDeadline(answer, PATIENCE, this.clock);
        } catch (error) {
            console.warn("POS Stock Guard: what is left of the lots is not known.", error);
            return null;
        }
    }
}
export { LotDesk, PATIENCE };
