// Compiled from stock_keeper.ts; edit that file.
import { DeadlineError, withDeadline } from "./deadline";
import { figuresPiece, pieceOf, piecesOf } from "./kept_figures";
import { HEAD, headPiece, readKeptStock, RULES } from "./kept_stock";
import { ReportError } from "./report_error";
import { StorageError } from "./stock_storage";
const GATHERING = 1e3;
const AGING = 6e4;
const OPENING_LIMIT = 2e3;
class StockKeeper {
    storage;
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
        this.clock = clock;
    }
    /** Begins to read what was kept; `open` then waits for the rest only. */
    begin() {
        this.reading = this.storage.open();
        this.reading.catch(() => void 0);
    }
    /** What was kept; `null` when there is nothing of use. Never rejects, and never takes long. */
    async open() {
        try {
            const reading = this.reading ?? this.storage.open();
            const pieces = await withDeadline(reading, OPENING_LIMIT, this.clock);
            for (const name of pieces.keys()) {
                this.written.add(name);
            }
            return readKeptStock(pieces);
        } catch (error) {
            this.isOver = !(error instanceof ReportError);
            this.failure = { trouble: troubleOf(error), error };
            for (const name of this.written) {
                this.changed.add(name);
            }
            return null;
        }
    }
    /** Keeps this till from now on. */
    keep(till) {
        this.till = till;
        if (this.failure) {
            const { trouble, error } = this.failure;
            till.onTrouble(this.isOver ? trouble : null, error);
        }
        this.failure = null;
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
        do {
            this.saveAgain = false;
            await this.write(this.till);
        } while (this.wantsMore());
        this.saving = false;
    }
    /** Whether there was news while it wrote. */
    wantsMore() {
        return this.saveAgain;
    }
    async write(till) {
        const pieces = this.collect(till);
        this.changed.clear();
        try {
            await this.storage.write(pieces);
        } catch (error) {
            for (const name of pieces.keys()) {
                this.changed.add(name);
            }
            this.onFailure(till, error);
            return;
        }
        for (const [name, piece] of pieces) {
            if (piece === void 0) {
                this.written.delete(name);
            } else {
                this.written.add(name);
            }
        }
        if (this.failure) {
            this.failure = null;
            till.onTrouble(null, null);
        }
    }
    collect(till) {
        const { ledger } = till;
        const own = { sales: till.sales(), changes: till.changes() };
        const head = headPiece(ledger, own, this.clock.now(), this.clock.date());
        if (!head) {
            return new Map([...this.written].map((name) => [name, void 0]));
        }
        const names = this.written.has(HEAD) ? this.changed : [...this.allFigures(), RULES];
        const pieces = new Map([...names].map((name) => [name, figuresPiece(ledger, name)]));
        if (pieces.has(RULES)) {
            pieces.set(RULES, till.rules().told);
        }
        return pieces.set(HEAD, head);
    }
    onFailure(till, error) {
        const trouble = troubleOf(error);
        this.isOver = trouble === "taken";
        if (this.failure?.trouble !== trouble) {
            till.onTrouble(trouble, error);
        }
        this.failure = { trouble, error };
    }
    allFigures() {
        const kept = [...this.written].filter((name) => name !== HEAD && name !== RULES);
        return /* @__PURE__ */ new Set([...kept, ...(this.till ? piecesOf(this.till.ledger) : [])]);
    }
}
function troubleOf(error) {
    if (error instanceof StorageError) {
        return error.trouble;
    }
    return error instanceof DeadlineError ? "blocked" : "broken";
}
export { AGING, GATHERING, OPENING_LIMIT, StockKeeper };
