import type { Figures, ProductId } from "./figures";
import {
    readChoice,
    readId,
    readList,
    readNumber,
    readObject,
    readText,
    readVersion,
} from "./reading";
import { ReportError } from "./report_error";
import type { Rules } from "./rules";
import { readRules } from "./rules_reading";

export interface StockLocation {
    readonly id: number;
    readonly name: string;
}

/** A pull answer, checked. */
export interface StockReport {
    /** The counter of the stock location tree that `version` belongs to. */
    readonly feed: number;
    readonly location: StockLocation;
    readonly version: number;
    /** Sparse: a product that is not in it has nothing of anything. */
    readonly figures: ReadonlyMap<ProductId, Figures>;
    /** `null` when the till's own rules still hold. */
    readonly rules: Rules | null;
}

const COLUMNS = ["product_id", "on_hand", "reserved", "unposted"] as const;

/**
 * Reads the answer of `pos.config.pull_stock`.
 *
 * @throws ReportError when any part of it makes no sense: half an answer is worth none
 */
export function readStockReport(value: unknown): StockReport {
    const answer = readObject(value, "answer");
    const location = readObject(answer["location"], "location");
    readChoice(answer["kind"], ["full"], "kind");
    readColumns(answer["columns"]);
    return {
        feed: readId(answer["feed"], "feed"),
        location: {
            id: readId(location["id"], "location.id"),
            name: readText(location["name"], "location.name"),
        },
        version: readVersion(answer["version"], "version"),
        figures: readRows(answer["rows"]),
        rules: answer["rules"] === undefined ? null : readRules(answer["rules"]),
    };
}

function readColumns(value: unknown): void {
    const columns = readList(value, "columns");
    if (columns.length !== COLUMNS.length || COLUMNS.some((name, i) => columns[i] !== name)) {
        throw new ReportError(`columns are not ${COLUMNS.join(", ")}`);
    }
}

function readRows(value: unknown): Map<ProductId, Figures> {
    const figures = new Map<ProductId, Figures>();
    for (const row of readList(value, "rows")) {
        const cells = readList(row, "a row");
        const productId = readId(cells[0], "a row's product");
        figures.set(productId, {
            onHand: readNumber(cells[1], `on hand of product ${productId}`),
            reserved: readNumber(cells[2], `reserved of product ${productId}`),
            unposted: readNumber(cells[3], `unposted of product ${productId}`),
        });
    }
    return figures;
}
