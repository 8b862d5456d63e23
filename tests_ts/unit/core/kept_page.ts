import type { Change } from "../../../static/src/core/absence";
import { ageSince } from "../../../static/src/core/kept_age";
import type { KeptSales, KeptStock } from "../../../static/src/core/kept_stock";
import { Ledger } from "../../../static/src/core/ledger";
import { NO_RULES, type Rules } from "../../../static/src/core/rules";
import { readRules } from "../../../static/src/core/rules_reading";
import { OPENING_LIMIT, StockKeeper } from "../../../static/src/core/stock_keeper";
import type { StockReport } from "../../../static/src/core/stock_report";
import type { Pieces } from "../../../static/src/core/stock_storage";
import { MemoryStorage, type MemoryDisk } from "../../../static/tests/unit/utils/memory_storage";
import { FakeClock, settle } from "./fake_clock";

/** What the first pull of each page brings. */
export const RULES: Rules = readRules({
    digest: "abc",
    basis: "free",
    when_stale: "approve",
    delayed_after: 120,
    stale_after: 300,
    low_threshold: 5,
    low_thresholds: {},
    default: { policy: "never", decided_by: "Till 1", decider: "config" },
    categories: {},
    products: {},
    kits: { "5": { "1": 2 } },
    unchecked: [],
    templates: {},
    in_stock_first: false,
    approval_reason: "none",
    turnover: {},
});

/** A page of one till on one device. */
export class Page {
    readonly ledger = new Ledger();
    readonly clock = new FakeClock();
    readonly troubles: (string | null)[] = [];
    readonly keeper: StockKeeper;
    rules: Rules = NO_RULES;
    sales: KeptSales = new Map();
    changes: readonly Change[] = [];
    kept: KeptStock | null = null;

    constructor(disk: MemoryDisk, later = 0) {
        this.clock.dateAtStart += later;
        this.keeper = new StockKeeper(new MemoryStorage(disk), this.clock);
    }

    async open(): Promise<this> {
        this.kept = await this.keeper.open();
        if (this.kept) {
            const age = ageSince(this.kept.age, this.clock.date());
            this.ledger.restore(this.kept, this.clock.now() - age);
            this.rules = this.kept.rules;
        }
        this.keeper.keep({
            ledger: this.ledger,
            rules: () => this.rules,
            sales: () => this.sales,
            changes: () => this.changes,
            onTrouble: (trouble) => this.troubles.push(trouble),
        });
        return this;
    }

    /** A pull answers. */
    hears(version: number, rows: Record<number, number>, kind: StockReport["kind"] = "full"): void {
        const rules = this.rules === NO_RULES ? RULES : null;
        const figures = new Map(
            Object.entries(rows).map(([id, onHand]) => [
                Number(id),
                { onHand, reserved: 1, unposted: 0.5 },
            ])
        );
        const asked = { version: this.ledger.head.version, mark: this.ledger.head.mark };
        this.ledger.apply(
            {
                feed: 3,
                location: { id: 8, name: "WH/Shop" },
                version,
                mark: `mark ${version}`,
                at: 1_700_000_000_000,
                kind,
                figures,
                claims: [{ orderHint: "x", productId: 1, quantity: 1, till: "Till 2" }],
                settled: [],
                rules,
                tills: 2,
            },
            this.clock.now(),
            asked
        );
        if (rules) {
            this.rules = rules;
            this.keeper.noteRules();
        }
        this.keeper.noteFigures(kind === "full" ? null : figures.keys());
    }
}

export async function keptBy(disk: MemoryDisk, later = 0): Promise<Page> {
    return await new Page(disk, later).open();
}

/** A page whose device has not answered in time, and what it answers then. */
export async function openLate(disk: MemoryDisk): Promise<{
    page: Page;
    answer: () => Promise<void>;
    fail: (error: Error) => Promise<void>;
}> {
    const page = new Page(disk);
    const storage = new MemoryStorage(disk);
    const pieces = await storage.open();
    let resolve: (pieces: Pieces) => void = () => undefined;
    let reject: (error: Error) => void = () => undefined;
    storage.open = () =>
        new Promise((onAnswer, onError) => {
            resolve = onAnswer;
            reject = onError;
        });
    Object.assign(page, { keeper: new StockKeeper(storage, page.clock) });
    const opening = page.open();
    await page.clock.pass(OPENING_LIMIT);
    await opening;
    return {
        page,
        answer: async () => {
            resolve(pieces);
            await settle();
        },
        fail: async (error) => {
            reject(error);
            await settle();
        },
    };
}
