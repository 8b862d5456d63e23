// Compiled from stock_keeper.ts; edit that file.
import { DeadlineError, withDeadline } from "./deadline";
import { figuresPiece, isFigures, pieceOf, piecesOf } from "./kept_figures";
import { HEAD, headPiece, readKeptStock, RULES } from "./kept_stock";
import { AGING } from "./kept_age";
import { StorageError } from "./stock_storage";
import { StorageWriter } from "./storage_writer";
const GATHERING = 1e3;
const OPENING_LIMIT = 2e3;
class StockKeeper {
    storage;
    writer;
    clock;
    reading = null;
    till = null;
    /** Whether there is no use in writing until the till is opened again. */
    isOver = false;
    /** Names of pieces that are in the storage. */
    written = /* @__PURE__ */ new Set();
    /** Names of pieces that are others now. */
    changed = /* @__PURE__ */ new Set();
    failure = null;
    timer = null;
    saving = false;
    saveAgain = false;
    constructor(storage, clock) {
        this.storage = storage;
        this.writer = new StorageWriter(storage, clock);
        this.clock = clock;
    }
    /** Begins to read what was kept; `open` then waits for the rest only. */
    begin() {
        this.reading = this.storage.open();
        this.reading.catch(() => void 0);
    }
    /** What was kept; `null` when there is nothing of use. Never rejects, and never takes long. */
    async open() {
        const reading = this.reading ?? this.storage.open();
        let pieces;
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
            for (const name of this.written) {
                this.changed.add(name);
            }
            return null;
        }
    }
    /** Goes on with a device that answers after all: what it kept gives way to what is known. */
    async openLate(reading) {
        try {
            for (const name of (await reading).keys()) {
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
    keep(till) {
        this.till = till;
        if (this.failure) {
            till.onTrouble(this.failure.trouble, this.failure.error);
        }
        const age = () => {
            void this.save();
            this.clock.after(AGING, age);
        };
        this.clock.after(AGING, age);
    }
    /** @param productIds whose figures are others now; `null`: of all products */
    noteFigures(productIds) {
        for (const piece of productIds ? [...productIds].map(pieceOf) : this.allFigures()) {
            this.changed.add(piece);
        }
        this.note();
    }
    noteRules() {
        this.changed.add(RULES);
        this.note();
    }
    /** What is kept was confirmed, or what this till sold since is something else. */
    note() {
        this.timer ??= this.clock.after(GATHERING, () => void this.save());
    }
    /** Writes what changed, and how old all of it is by now. Never rejects. */
    async save() {
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
    wantsMore() {
        return this.saveAgain;
    }
    async write(till) {
        let pieces = /* @__PURE__ */ new Map();
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
            if (piece === void 0) {
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
    collect(till) {
        const { ledger } = till;
        const names = this.written.has(HEAD) ? [] : [...this.allFigures(), RULES];
        const pieces = new Map(
            [...this.changed, ...names].map((name) => [name, figuresPiece(ledger, name)])
        );
        const own = { sales: till.sales(), changes: till.changes() };
        const figures = countAfter(this.written, pieces);
        const head = headPiece(ledger, own, figures, this.clock.now(), this.clock.date());
        if (!head) {
            return new Map([...this.written].map((name) => [name, void 0]));
        }
        if (pieces.has(RULES)) {
            pieces.set(RULES, till.rules().told);
        }
        return pieces.set(HEAD, head);
    }
    fail(error, trouble = troubleOf(error)) {
        this.isOver ||= trouble === "taken";
        if (this.failure?.trouble !== trouble) {
            this.till?.onTrouble(trouble, error);
        }
        this.failure = { trouble, error };
    }
    allFigures() {
        const kept = [...this.written].filter((name) => name !== HEAD && name !== RULES);
        return /* @__PURE__ */ new Set([...kept, ...(this.till ? piecesOf(this.till.ledger) : [])]);
    }
}
function countAfter(written, pieces) {
    const names = /* @__PURE__ */ new Set([...written, ...pieces.keys()]);
    return [...names].filter((name) => isFigures(name) && (!pieces.has(name) || pieces.get(name)))
        .length;
}
function troubleOf(error) {
    if (error instanceof StorageError) {
        return error.trouble;
    }
    return error instanceof DeadlineError ? "slow" : "broken";
}
export { GATHERING, OPENING_LIMIT, StockKeeper };
