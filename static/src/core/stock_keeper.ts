import type { Change } from "./absence";
import type { Clock } from "./clock";
import { DeadlineError, withDeadline } from "./deadline";
import type { ProductId } from "./figures";
import { figuresPiece, isFigures, pieceOf, piecesOf } from "./kept_figures";
import {
    HEAD,
    headPiece,
    readKeptStock,
    RULES,
    type KeptSales,
    type KeptStock,
} from "./kept_stock";
import { AGING } from "./kept_age";
import type { Ledger } from "./ledger";
import type { Rules } from "./rules";
import { StorageError, type Pieces, type StockStorage, type StorageTrouble } from "./stock_storage";
import { StorageWriter } from "./storage_writer";

/** Milliseconds for which changes are gathered before they are written. */
export const GATHERING = 1_000;
/** Milliseconds for which the start of a till may wait for what was kept. */
export const OPENING_LIMIT = 2_000;

/** What there is to keep, and who is told when it cannot be. */
export interface KeptTill {
    readonly ledger: Ledger;
    rules(): Rules;
    sales(): KeptSales;
    changes(): readonly Change[];
    /** @param trouble `null`: it is kept again */
    onTrouble(trouble: StorageTrouble | null, error: unknown): void;
}

/**
 * Keeps on the device what a till knows, so that it knows it after a reload without network.
 *
 * All that changed is written at once, or nothing of it: figures, their version, and what this till
 * sold since belong together. When the device refuses, the till goes on with what it has in memory,
 * and tries again every minute; unless another tab of this till keeps it now.
 */
export class StockKeeper {
    private readonly storage: StockStorage;
    private readonly writer: StorageWriter;
    private readonly clock: Clock;
    private reading: Promise<Pieces> | null = null;
    private till: KeptTill | null = null;
    /** Whether there is no use in writing until the till is opened again. */
    private isOver = false;
    /** Names of pieces that are in the storage. */
    private readonly written = new Set<string>();
    /** Names of pieces that are others now. */
    private readonly changed = new Set<string>();
    private failure: { readonly trouble: StorageTrouble; readonly error: unknown } | null = null;
    private timer: (() => void) | null = null;
    private saving = false;
    private saveAgain = false;

    constructor(storage: StockStorage, clock: Clock) {
        this.storage = storage;
        this.writer = new StorageWriter(storage, clock);
        this.clock = clock;
    }

    /** Begins to read what was kept; `open` then waits for the rest only. */
    begin(): void {
        this.reading = this.storage.open();
        // Whoever opens it is told.
        this.reading.catch(() => undefined);
    }

    /** What was kept; `null` when there is nothing of use. Never rejects, and never takes long. */
    async open(): Promise<KeptStock | null> {
        const reading = this.reading ?? this.storage.open();
        let pieces: Pieces;
        try {
            pieces = await withDeadline(reading, OPENING_LIMIT, this.clock);
        } catch (error) {
            this.isOver = true;
            this.fail(error);
            if (error instanceof DeadlineError) {
                void this.openLate(reading);
            }
            return null;
        }
        for (const name of pieces.keys()) {
            this.written.add(name);
        }
        try {
            return readKeptStock(pieces);
        } catch (error) {
            this.fail(error, "nonsense");
            // It gives way to what makes sense.
            for (const name of this.written) {
                this.changed.add(name);
            }
            return null;
        }
    }

    /** Goes on with a device that answers after all: what it kept gives way to what is known. */
    private async openLate(reading: Promise<Pieces>): Promise<void> {
        try {
            for (const name of (await reading).keys()) {
                // Not among the written ones: as long as nothing is known, it is better than nothing.
                this.changed.add(name);
            }
        } catch (error) {
            this.fail(error);
            return;
        }
        this.isOver = false;
        await this.save();
    }

    /** Keeps this till from now on. */
    keep(till: KeptTill): void {
        this.till = till;
        if (this.failure) {
            till.onTrouble(this.failure.trouble, this.failure.error);
        }
        const age = (): void => {
            void this.save();
            this.clock.after(AGING, age);
        };
        this.clock.after(AGING, age);
    }

    /** @param productIds whose figures are others now; `null`: of all products */
    noteFigures(productIds: Iterable<ProductId> | null): void {
        for (const piece of productIds ? [...productIds].map(pieceOf) : this.allFigures()) {
            this.changed.add(piece);
        }
        this.note();
    }

    noteRules(): void {
        this.changed.add(RULES);
        this.note();
    }

    /** What is kept was confirmed, or what this till sold since is something else. */
    note(): void {
        this.timer ??= this.clock.after(GATHERING, () => void this.save());
    }

    /** Writes what changed, and how old all of it is by now. Never rejects. */
    async save(): Promise<void> {
        this.timer?.();
        this.timer = null;
        this.saveAgain = this.saving;
        if (this.saving || this.isOver || !this.till) {
            return;
        }
        this.saving = true;
        try {
            do {
                this.saveAgain = false;
                await this.write(this.till);
            } while (this.wantsMore());
        } finally {
            this.saving = false;
        }
    }

    /** Whether there was news while it wrote. */
    private wantsMore(): boolean {
        return this.saveAgain;
    }

    private async write(till: KeptTill): Promise<void> {
        let pieces = new Map<string, unknown>();
        try {
            pieces = this.collect(till);
            if (pieces.size === 0) {
                return;
            }
            this.changed.clear();
            await this.writer.write(pieces);
        } catch (error) {
            for (const name of pieces.keys()) {
                this.changed.add(name);
            }
            this.fail(error);
            return;
        }
        for (const [name, piece] of pieces) {
            if (piece === undefined) {
                this.written.delete(name);
            } else {
                this.written.add(name);
            }
        }
        if (this.failure && this.written.has(HEAD)) {
            this.failure = null;
            till.onTrouble(null, null);
        }
    }

    private collect(till: KeptTill): Map<string, unknown> {
        const { ledger } = till;
        const names = this.written.has(HEAD) ? [] : [...this.allFigures(), RULES];
        const pieces = new Map(
            [...this.changed, ...names].map((name) => [name, figuresPiece(ledger, name)])
        );
        const own = { sales: till.sales(), changes: till.changes() };
        const figures = countAfter(this.written, pieces);
        const head = headPiece(ledger, own, figures, this.clock.now(), this.clock.date());
        if (!head) {
            return new Map([...this.written].map((name) => [name, undefined]));
        }
        if (pieces.has(RULES)) {
            pieces.set(RULES, till.rules().told);
        }
        return pieces.set(HEAD, head);
    }

    private fail(error: unknown, trouble = troubleOf(error)): void {
        this.isOver ||= trouble === "taken";
        if (this.failure?.trouble !== trouble) {
            this.till?.onTrouble(trouble, error);
        }
        this.failure = { trouble, error };
    }

    private allFigures(): Set<string> {
        const kept = [...this.written].filter((name) => name !== HEAD && name !== RULES);
        return new Set([...kept, ...(this.till ? piecesOf(this.till.ledger) : [])]);
    }
}

/** How many pieces of figures there are when `pieces` are written too. */
function countAfter(written: ReadonlySet<string>, pieces: ReadonlyMap<string, unknown>): number {
    const names = new Set([...written, ...pieces.keys()]);
    return [...names].filter((name) => isFigures(name) && (!pieces.has(name) || pieces.get(name)))
        .length;
}

function troubleOf(error: unknown): StorageTrouble {
    if (error instanceof StorageError) {
        return error.trouble;
    }
    return error instanceof DeadlineError ? "slow" : "broken";
}
