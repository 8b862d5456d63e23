import type { Figures, ProductId } from "../../../static/src/core/figures";
import type { StockMessage } from "../../../static/src/core/stock_message";
import type { StockReport } from "../../../static/src/core/stock_report";

const FEED = 1;

interface Note {
    readonly productId: ProductId;
    readonly uuid: string | null;
}

/** Versions a server keeps for tills that catch up: few, so that tests go past them. */
const ENTRIES_KEPT = 4;

/**
 * Odoo's side of the feed in memory, with the same steps in the same order: a change is committed
 * with its note; a publisher takes the notes and reads the figures in one snapshot, and others
 * commit meanwhile; then it commits a number. Reports that see a note wait for the publisher.
 */
export class SimulatedServer {
    readonly stock = new Map<ProductId, number>();
    version = 0;
    private notes: Note[] = [];
    private publishing: { notes: Note[]; message: StockMessage } | null = null;
    private entries: { version: number; after: string; notes: Note[] }[] = [];
    private taken = new Set<string>();
    private mark = "mark 0";
    private marks = 0;
    private backup: string | null = null;
    private readonly broadcast: (message: StockMessage) => void;

    constructor(broadcast: (message: StockMessage) => void) {
        this.broadcast = broadcast;
    }

    change(productId: ProductId, quantity: number, uuid: string | null = null): void {
        this.stock.set(productId, (this.stock.get(productId) ?? 0) + quantity);
        this.notes.push({ productId, uuid });
    }

    /** The second sync of an order changes nothing. */
    takeOrder(uuid: string, productId: ProductId, quantity: number): void {
        if (!this.taken.has(uuid)) {
            this.taken.add(uuid);
            this.change(productId, -quantity, uuid);
        }
    }

    /** One step of the publisher: a snapshot, or its commit. */
    publishStep(): void {
        if (this.publishing) {
            const { notes, message } = this.publishing;
            this.publishing = null;
            const { version, mark, after } = message;
            this.version = version;
            this.mark = mark;
            this.entries = [...this.entries, { version, after, notes }].slice(-ENTRIES_KEPT);
            this.broadcast(message);
        } else if (this.notes.length > 0) {
            this.publishing = { notes: this.notes, message: this.read(this.notes) };
            this.notes = [];
        }
    }

    publishAll(): void {
        while (this.publishing || this.notes.length > 0) {
            this.publishStep();
        }
    }

    /** A crash: what was taken and not committed is there again. */
    crash(): void {
        if (this.publishing) {
            this.notes = [...this.publishing.notes, ...this.notes];
            this.publishing = null;
        }
    }

    backUp(): void {
        const { version, mark, entries } = this;
        // What a publisher took and did not commit is in the backup.
        const notes = [...(this.publishing?.notes ?? []), ...this.notes];
        const [stock, taken] = [[...this.stock], [...this.taken]];
        this.backup = JSON.stringify({ version, mark, entries, notes, stock, taken });
    }

    /** The database is that of the backup again; what was random since is random anew. */
    restore(): void {
        if (this.backup) {
            const { stock, taken, ...rest } = JSON.parse(this.backup) as {
                stock: [ProductId, number][];
                taken: string[];
            };
            Object.assign(this, rest, { publishing: null, taken: new Set(taken) });
            this.stock.clear();
            for (const [productId, quantity] of stock) {
                this.stock.set(productId, quantity);
            }
        }
    }

    report(sinceVersion: number | null, mark: string | null): StockReport {
        this.publishAll();
        const since = sinceVersion ?? -1;
        const missed = this.entries.filter(({ version }) => version > since);
        const isComplete = since <= this.version && missed.length === this.version - since;
        const known = since >= 0 && isComplete && mark === (missed[0]?.after ?? this.mark);
        const notes = missed.flatMap((entry) => entry.notes);
        const products = known ? notes.map(({ productId }) => productId) : [...this.stock.keys()];
        const kind = known ? (notes.length > 0 ? "delta" : "same") : "full";
        return {
            feed: FEED,
            location: { id: 8, name: "WH/Shop" },
            version: this.version,
            mark: this.mark,
            at: 0,
            kind,
            figures: this.figuresOf(products),
            claims: [],
            settled: known ? uuidsOf(notes) : [...this.taken],
            rules: null,
            tills: null,
        };
    }

    private read(notes: Note[]): StockMessage {
        return {
            feed: FEED,
            version: this.version + 1,
            mark: `mark ${++this.marks}`,
            after: this.mark,
            figures: this.figuresOf(notes.map(({ productId }) => productId)),
            claims: [],
            settled: uuidsOf(notes),
            rulesChanged: false,
        };
    }

    private figuresOf(productIds: ProductId[]): Map<ProductId, Figures> {
        return new Map(
            productIds.map((productId) => [
                productId,
                { onHand: this.stock.get(productId) ?? 0, reserved: 0, unposted: 0 },
            ])
        );
    }
}

function uuidsOf(notes: Note[]): string[] {
    return notes.flatMap(({ uuid }) => uuid ?? []);
}
