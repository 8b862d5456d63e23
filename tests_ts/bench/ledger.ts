/**
 * Memory and time of the till's ledger, from the text of an answer or a message on. Without OWL's
 * proxies, which need a page.
 *
 * Writes `{products, bytes, seconds: {name: [...]}}`, memory of one ledger and times of one deed each.
 */
import { availableQuantity } from "../../static/src/core/figures";
import { Ledger } from "../../static/src/core/ledger";
import { readStockMessage } from "../../static/src/core/stock_message";
import { readStockReport } from "../../static/src/core/stock_report";
import { writeResult } from "./result";

const PRODUCTS = 100_000;
const ROUNDS = 15;
/** Reading one takes less than any clock tells. */
const READS = 10_000;
/** Ledgers kept at once while their memory is measured. */
const COPIES = 5;

const ids = Array.from({ length: PRODUCTS }, (_, index) => index + 1);

/** The text of an answer or a message, as it comes from the wire. */
function textOf(version: number, productIds: readonly number[]): string {
    return JSON.stringify({
        feed: 1,
        location: { id: 8, name: "WH/Stock/Floor" },
        version,
        mark: `mark ${version}`,
        after: `mark ${version - 1}`,
        at: "2026-01-01 00:00:00",
        kind: "full",
        columns: ["product_id", "on_hand", "reserved", "unposted"],
        rows: productIds.map((id) => [id, ((id * 7 + version) % 900) / 4 + 0.25, id % 3, 0]),
        claims: [],
        settled: [],
    });
}

function fullLedger(): Ledger {
    const ledger = new Ledger();
    ledger.apply(readStockReport(JSON.parse(full)), 0);
    return ledger;
}

const full = textOf(1, ids);
const { gc } = globalThis;
if (!gc) {
    throw new Error("Node has to be started with --expose-gc.");
}

function memory(): number {
    gc?.();
    gc?.();
    return process.memoryUsage().heapUsed;
}

function timed(deed: () => unknown): number {
    gc?.();
    const started = performance.now();
    deed();
    return (performance.now() - started) / 1000;
}

function applyMessage(count: number): () => number {
    return () => {
        const ledger = fullLedger();
        const text = textOf(2, ids.slice(0, count));
        const seconds = timed(() => ledger.hear(readStockMessage(JSON.parse(text))));
        if (ledger.head.version !== 2) {
            throw new Error("The message was not taken.");
        }
        return seconds;
    };
}

function readOne(): number {
    const ledger = fullLedger();
    const read = (): void => {
        for (let id = 1; id <= READS; id += 1) {
            const figures = ledger.figuresOf(id);
            if (!figures || Number.isNaN(availableQuantity(figures, "free"))) {
                throw new Error("A product is not known.");
            }
        }
    };
    return timed(read) / READS;
}

/**
 * Several are alive at the end, and none before: what the engine itself takes or lets go of
 * meanwhile counts little, and one that it still holds from before counts for nothing.
 */
function bytesOfOne(): number {
    const kept = [fullLedger()];
    const before = memory();
    for (let copy = 0; copy < COPIES; copy += 1) {
        kept.push(fullLedger());
    }
    const bytes = (memory() - before) / COPIES;
    if (bytes <= 0 || kept.some((ledger) => ledger.onHand.size !== PRODUCTS)) {
        throw new Error("This is no measure of the ledger's memory.");
    }
    return bytes;
}

const deeds: Record<string, () => number> = {
    full: () => timed(fullLedger),
    one: applyMessage(1),
    many: applyMessage(500),
    read: readOne,
};

// First: what is timed leaves rubbish behind that may go while memory is measured.
const bytes = bytesOfOne();
const seconds = Object.fromEntries(
    Object.entries(deeds).map(([name, deed]) => {
        deed();
        return [name, Array.from({ length: ROUNDS }, deed)];
    })
);
writeResult({ products: PRODUCTS, bytes, seconds });
