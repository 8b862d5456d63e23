import { Holds } from "./holds";
import type { Figures, ProductId } from "./figures";
import type { FiguresByProduct } from "./figures_reading";
import type { KeptStock } from "./kept_stock";
import type { StockMessage } from "./stock_message";
import type { StockLocation, StockReport } from "./stock_report";
import { KNOWS_NOTHING, type KnownVersion } from "./stock_source";

/** Sparse: a product that is not in it counts as 0. */
type Column = Map<ProductId, number>;

interface LedgerHead {
    feed: number | null;
    version: number | null;
    mark: string | null;
    location: StockLocation | null;
    /** Clock time, in milliseconds, of the last confirmation by the server. */
    confirmedAt: number | null;
    /** The same moment on the server's clock, in milliseconds since 1970. */
    serverTime: number | null;
    /** Whether no server has confirmed them since the page was opened. */
    isRestored: boolean;
    /** How many tills share what is left while they are cut off; `null` where they do not. */
    tills: number | null;
}

const NOTHING: LedgerHead = {
    feed: null,
    version: null,
    mark: null,
    location: null,
    confirmedAt: null,
    serverTime: null,
    isRestored: false,
    tills: null,
};

/**
 * The figures a till was told, and when.
 *
 * One number map per figure, and only changed keys are written: made reactive, a reader is woken
 * only for the products it read, and 100,000 products cost no object each.
 */
export class Ledger {
    readonly head: LedgerHead = { ...NOTHING };
    readonly onHand: Column = new Map();
    readonly reserved: Column = new Map();
    readonly unposted: Column = new Map();
    readonly holds = new Holds();
    /** Grows with whatever is taken over: who has read it hears of every change by this one number. */
    revision = 0;

    /**
     * Takes over a report that was asked for at `askedAt` (clock milliseconds).
     *
     * The age of figures counts from the question, not the answer: an answer that was long under
     * way must not pass for a young one. Versions order reports: one that is older than what is
     * known changes nothing.
     *
     * A server that answers with a smaller number than it was asked with has forgotten some: its
     * database was restored, and what it says now is the truth.
     *
     * @param asked what the report was asked with
     * @returns `old`: more is known already. `foreign`: it tells only what changed since something
     * that is not, or not for sure, what the till has.
     */
    apply(
        report: StockReport,
        askedAt: number,
        asked: KnownVersion = KNOWS_NOTHING
    ): "taken" | "old" | "foreign" {
        const { head } = this;
        const sameFeed = head.feed === report.feed;
        const restored = asked.version !== null && report.version < asked.version;
        if (sameFeed && !restored && head.version !== null && report.version < head.version) {
            return "old";
        }
        // Messages that came meanwhile may be those of a history that the server has forgotten.
        const follows = asked.mark === head.mark || report.mark === head.mark;
        if (report.kind !== "full" && !(sameFeed && follows)) {
            return "foreign";
        }
        this.revision += 1;
        this.write(report.figures, report.kind === "full");
        this.holds.replaceAll(report.claims);
        head.feed = report.feed;
        head.version = report.version;
        head.mark = report.mark;
        head.location = report.location;
        head.serverTime = report.at;
        head.isRestored = false;
        head.tills = report.tills;
        head.confirmedAt = sameFeed ? Math.max(head.confirmedAt ?? askedAt, askedAt) : askedAt;
        return "taken";
    }

    /**
     * Takes over the next message of this feed. It does not make the figures younger: the bus may
     * deliver it long after it was sent.
     *
     * @returns whether all that the message tells is known now; only a pull can tell otherwise
     */
    hear(message: StockMessage): boolean {
        const { head } = this;
        if (head.feed !== message.feed || head.version === null) {
            return false;
        }
        if (message.version <= head.version) {
            return message.version < head.version || message.mark === head.mark;
        }
        if (message.version > head.version + 1 || message.after !== head.mark || !message.figures) {
            return false;
        }
        this.revision += 1;
        this.write(message.figures, false);
        this.holds.replaceOf(message.figures.keys(), message.claims);
        head.version = message.version;
        head.mark = message.mark;
        return true;
    }

    /**
     * Takes over what an earlier page of this till knew.
     *
     * @param confirmedAt clock milliseconds at which the server confirmed it: the clock of this page
     * may not have run yet, so that it may be negative
     */
    restore(kept: KeptStock, confirmedAt: number): void {
        this.revision += 1;
        this.write(kept.figures, true);
        const { feed, version, mark, location, tills, age } = kept;
        Object.assign(this.head, { feed, version, mark, location, tills, confirmedAt });
        this.head.serverTime = age.confirmedAt;
        this.head.isRestored = true;
    }

    /** The server says that there are no figures for this till: those of before are not its own. */
    forget(): void {
        this.revision += 1;
        Object.assign(this.head, NOTHING);
        this.write(new Map(), true);
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

    /** What the server takes for the time, in milliseconds since 1970; `null` when it never told. */
    serverTime(now: number): number | null {
        const { confirmedAt, serverTime } = this.head;
        return confirmedAt === null || serverTime === null ? null : serverTime + now - confirmedAt;
    }

    private write(told: FiguresByProduct, all: boolean): void {
        writeColumn(this.onHand, told, all, (figures) => figures.onHand);
        writeColumn(this.reserved, told, all, (figures) => figures.reserved);
        writeColumn(this.unposted, told, all, (figures) => figures.unposted);
    }
}

function writeColumn(
    column: Column,
    told: FiguresByProduct,
    all: boolean,
    read: (figures: Figures) => number
): void {
    if (all) {
        for (const productId of [...column.keys()]) {
            if (!told.has(productId)) {
                column.delete(productId);
            }
        }
    }
    for (const [productId, figures] of told) {
        const quantity = read(figures);
        if (quantity === 0) {
            column.delete(productId);
        } else if (column.get(productId) !== quantity) {
            column.set(productId, quantity);
        }
    }
}
