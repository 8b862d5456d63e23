import { readClaims, type Claim } from "./claim";
import { readRows, type FiguresByProduct } from "./figures_reading";
import { readId, readObject, readText, readTexts, readVersion } from "./reading";

/** One published change, as every till of a feed hears it. */
export interface StockMessage {
    readonly feed: number;
    readonly version: number;
    readonly mark: string;
    /** Mark of the version before: the message continues that history, and no other one. */
    readonly after: string;
    /** Figures of what changed; `null` when too much did: only a pull can tell. */
    readonly figures: FiguresByProduct | null;
    /** All claims of the products of `figures`. */
    readonly claims: readonly Claim[];
    /** Uuids of orders that the figures count from now on. */
    readonly settled: readonly string[];
    /** Whether the rules may be others now: only a pull can tell. */
    readonly rulesChanged: boolean;
}

/**
 * Reads a message of the bus.
 *
 * @throws ReportError
 */
export function readStockMessage(value: unknown): StockMessage {
    const message = readObject(value, "message");
    const full = message["full"] === true;
    return {
        feed: readId(message["feed"], "feed"),
        version: readVersion(message["version"], "version"),
        mark: readText(message["mark"], "mark"),
        after: readText(message["after"], "after"),
        figures: full ? null : readRows(message["rows"]),
        claims: full ? [] : readClaims(message["claims"]),
        settled: full ? [] : readTexts(message["settled"], "settled"),
        rulesChanged: message["rules"] === true,
    };
}
