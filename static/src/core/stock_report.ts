import { readClaims, type Claim } from "./claim";
import { readRows, type FiguresByProduct } from "./figures_reading";
import {
    readChoice,
    readCount,
    readId,
    readList,
    readMoment,
    readObject,
    readText,
    readTexts,
    readVersion,
} from "./reading";
import { ReportError } from "./report_error";
import type { Rules } from "./rules";
import { readRules } from "./rules_reading";

export interface StockLocation {
    readonly id: number;
    readonly name: string;
}

/** `same`: nothing changed. `delta`: figures of what changed. `full`: figures of all. */
export const REPORT_KINDS = ["same", "delta", "full"] as const;

/** A pull answer, checked. */
export interface StockReport {
    /** The counter of the stock location tree that `version` belongs to. */
    readonly feed: number;
    readonly location: StockLocation;
    readonly version: number;
    /** A random text that names this version in this history of this database. */
    readonly mark: string;
    /** Time of the server, in milliseconds since 1970, at which these were its figures. */
    readonly at: number;
    readonly kind: (typeof REPORT_KINDS)[number];
    /** In a full report a product that is not in it has nothing of anything. */
    readonly figures: FiguresByProduct;
    /** All claims of this place, whatever the kind. */
    readonly claims: readonly Claim[];
    /** Uuids of orders that the figures count. */
    readonly settled: readonly string[];
    /** `null` when the till's own rules still hold. */
    readonly rules: Rules | null;
    /** How many tills are open here; `null` where they share nothing. */
    readonly tills: number | null;
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
    readColumns(answer["columns"]);
    return {
        feed: readId(answer["feed"], "feed"),
        location: {
            id: readId(location["id"], "location.id"),
            name: readText(location["name"], "location.name"),
        },
        version: readVersion(answer["version"], "version"),
        mark: readText(answer["mark"], "mark"),
        at: readMoment(answer["at"], "at"),
        kind: readChoice(answer["kind"], REPORT_KINDS, "kind"),
        figures: readRows(answer["rows"]),
        claims: readClaims(answer["claims"]),
        settled: readTexts(answer["settled"], "settled"),
        rules: answer["rules"] === undefined ? null : readRules(answer["rules"]),
        tills: answer["tills"] === undefined ? null : readCount(answer["tills"], "tills"),
    };
}

function readColumns(value: unknown): void {
    const columns = readList(value, "columns");
    if (columns.length !== COLUMNS.length || COLUMNS.some((name, i) => columns[i] !== name)) {
        throw new ReportError(`columns are not ${COLUMNS.join(", ")}`);
    }
}
