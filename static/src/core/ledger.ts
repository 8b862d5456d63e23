import type { Figures, ProductId } from "./figures";
import type { StockLocation, StockReport } from "./stock_report";

/** Sparse: a product that is not in it counts as 0. */
type Column = Map<ProductId, number>;

interface LedgerHead {
    feed: number | null;
    version: number | null;
    location: StockLocation | null;
    /** Clock time, in milliseconds, of the last confirmation by the server. */
    confirmedAt: number | null;
}

/**
 * The figures a till was told, and when.
 *
 * One number map per figure, and only changed keys are written: made reactive, a reader is woken
 * only for the products it read, and 100,000 products cost no object each.
 */
export class Ledger {
    readonly head: LedgerHead = { feed: null, version: null, location: null, confirmedAt: null };
    readonly onHand: Column = new Map();
    readonly reserved: Column = new Map();
    readonly unposted: Column = new Map();

    /**
     * Takes over a report that was asked for at `askedAt` (clock milliseconds).
     *
     * The age of figures counts from the question, not the answer: an answer that was long under
     * way must not pass for a young one. Versions order reports: one that is older than what is
     * known changes nothing.
     *
     * @returns whether the report was taken over
     */
    apply(report: StockReport, askedAt: number): boolean {
        const { head } = this;
        const sameFeed = head.feed === report.feed;
        if (sameFeed && head.version !== null && report.version < head.version) {
            return false;
        }
        replaceColumn(this.onHand, report.figures, (figures) => figures.onHand);
        replaceColumn(this.reserved, report.figures, (figures) => figures.reserved);
        replaceColumn(this.unposted, report.figures, (figures) => figures.unposted);
        head.feed = report.feed;
        head.version = report.version;
        head.location = report.location;
        head.confirmedAt = sameFeed ? Math.max(head.confirmedAt ?? askedAt, askedAt) : askedAt;
        return true;
    }

    /** `null` means that this till was never told: it is never the same as zero. */
    figuresOf(productId: ProductId): Figures | null {
        if (this.head.feed === null) {
            return null;
        }
        return {
            onHand: this.onHand.get(productId) ?? 0,
            reserved: this.reserved.get(productId) ?? 0,
            unposted: this.unposted.get(productId) ?? 0,
        };
    }

    /** Seconds since the last confirmation, `null` when there never was one. */
    ageSeconds(now: number): number | null {
        const { confirmedAt } = this.head;
        return confirmedAt === null ? null : Math.max(0, (now - confirmedAt) / 1000);
    }
}

function replaceColumn(
    column: Column,
    report: ReadonlyMap<ProductId, Figures>,
    read: (figures: Figures) => number
): void {
    for (const productId of [...column.keys()]) {
        if (!report.has(productId)) {
            column.delete(productId);
        }
    }
    for (const [productId, figures] of report) {
        const quantity = read(figures);
        if (quantity === 0) {
            column.delete(productId);
        } else if (column.get(productId) !== quantity) {
            column.set(productId, quantity);
        }
    }
}
