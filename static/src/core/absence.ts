import { netQuantities, type DemandLine } from "./demand";
import { availableQuantity, type Figures, type ProductId } from "./figures";
import { levelOf } from "./level";
import { quantityDifference, roundQuantity } from "./quantity";
import { heldQuantity, shelfQuantity, type Stock } from "./remaining";
import { lowThresholdOf } from "./rules";

/** What became of a product while a till heard nothing, in the product's unit. */
export interface Change {
    readonly productId: ProductId;
    /** What was left then for all orders that this till had not been paid for. */
    readonly before: number;
    /** What this till was paid for since; less than nothing where more came back. */
    readonly sold: number;
}

interface Sight {
    readonly figures: Figures;
    readonly held: number;
}

/**
 * The time in which a till hears nothing of its stock.
 *
 * Figures change only by news: over a reload, too, they are those of the moment in which contact
 * was lost. So that moment need not be known; whoever looks before the first news are taken over
 * sees what the cashier saw, and what was sold by it.
 */
export class Absence {
    /** Of each product of an open order, or of one that was paid. */
    private readonly seen = new Map<ProductId, Sight>();
    private readonly sales = new Map<string, readonly DemandLine[]>();
    private feed: number | null = null;

    /**
     * To be called before each news are taken over: what they count of this till's own sales is not
     * among its demand after them.
     *
     * @param paid uuids of orders that are paid here and not counted by the figures
     */
    look(stock: Stock, paid: Iterable<string>): void {
        const { ledger, demand, rules } = stock;
        if (ledger.head.feed === null) {
            return;
        }
        this.feed ??= ledger.head.feed;
        const products = new Set(demand.totals.keys());
        for (const uuid of paid) {
            const lines = demand.takingsOf(uuid);
            this.sales.set(uuid, lines);
            // What comes back asks for nothing, and is in the figures after these news.
            for (const { productId } of lines) {
                products.add(productId);
            }
        }
        for (const productId of products) {
            if (!rules.kits.has(productId) && !this.seen.has(productId)) {
                this.seen.set(productId, sightOf(stock, productId));
            }
        }
    }

    /**
     * The figures are confirmed again.
     *
     * @returns of what is low by now: where others left less than this till's own sales explain
     */
    end(stock: Stock): Change[] {
        if (this.feed !== stock.ledger.head.feed) {
            // Of another place: there is nothing to compare.
            return [];
        }
        const { demand, digits } = stock;
        const linesOf = (isCounted: boolean): DemandLine[] =>
            [...this.sales].flatMap(([uuid, lines]) =>
                demand.isCounted(uuid) === isCounted ? lines : []
            );
        const given = netQuantities(linesOf(false));
        // What comes back is there when the figures count it, not before.
        const waiting = linesOf(true).filter(({ quantity }) => quantity > 0);
        const sold = netQuantities([...linesOf(false), ...waiting]);
        return [...this.seen].flatMap(([productId, seen]) => {
            const before = leftOf(seen, stock);
            const now = leftOf(sightOf(stock, productId), stock);
            const expected = before - (given.get(productId) ?? 0);
            const isLess = quantityDifference(now, expected, digits) < 0;
            const change = {
                productId,
                before,
                sold: roundQuantity(sold.get(productId) ?? 0, digits),
            };
            return isLess && isLow(stock, productId) ? [change] : [];
        });
    }
}

/** Whether a card would say so: the rest nobody needs to be told. */
export function isLow(stock: Stock, productId: ProductId): boolean {
    const threshold = lowThresholdOf(stock.rules, [productId]);
    return levelOf(shelfQuantity(stock, productId), threshold, stock.digits).state !== "ok";
}

function sightOf(stock: Stock, productId: ProductId): Sight {
    const figures = stock.ledger.figuresOf(productId) ?? { onHand: 0, reserved: 0, unposted: 0 };
    return { figures, held: heldQuantity(stock, productId) };
}

/** By the basis of now: it is the same for both sights. */
function leftOf({ figures, held }: Sight, { rules, digits }: Stock): number {
    return roundQuantity(availableQuantity(figures, rules.basis) - held, digits);
}
