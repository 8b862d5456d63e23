import type { Change } from "./absence";
import type { DemandLine } from "./demand";
import type { FiguresByProduct } from "./figures_reading";
import { keepAge, readKeptAge, type KeptAge } from "./kept_age";
import { readKeptFigures } from "./kept_figures";
import type { Ledger } from "./ledger";
import {
    readCount,
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
import type { StockLocation } from "./stock_report";
import type { Pieces } from "./stock_storage";
import { keepChanges, readKeptChanges } from "./unread_changes";

/** By order uuid: what orders took that the server has, and the figures do not count yet. */
export type KeptSales = ReadonlyMap<string, readonly DemandLine[]>;

/** What a till knew when its page ended. */
export interface KeptStock {
    readonly feed: number;
    readonly version: number;
    readonly mark: string;
    readonly location: StockLocation;
    readonly tills: number | null;
    readonly age: KeptAge;
    readonly sales: KeptSales;
    /** What its cashier has not read yet of what changed while the till was away. */
    readonly changes: readonly Change[];
    readonly rules: Rules;
    readonly figures: FiguresByProduct;
}

export const HEAD = "head";
export const RULES = "rules";

/**
 * @param pieces how many pieces of figures are kept beside it
 * @param now the page's clock
 * @param date what the device takes for the time
 * @returns `undefined` while there is nothing to keep
 */
export function headPiece(
    { head }: Ledger,
    { sales, changes }: Pick<KeptStock, "sales" | "changes">,
    pieces: number,
    now: number,
    date: number
): Record<string, unknown> | undefined {
    const { feed, version, mark, location, tills, confirmedAt, serverTime } = head;
    if (feed === null || confirmedAt === null || serverTime === null || !location) {
        return undefined;
    }
    return {
        feed,
        version,
        mark,
        location,
        tills,
        age: keepAge(serverTime, Math.max(0, now - confirmedAt), date),
        sales: [...sales].map(([uuid, lines]) => [
            uuid,
            lines.map(({ productId, quantity }) => [productId, quantity]),
        ]),
        changes: keepChanges(changes),
        pieces,
    };
}

/**
 * Reads what was kept, and trusts none of it: another version of this addon may have written it.
 * What an earlier one did not know of yet is as where a shop does not want it.
 *
 * @returns `null` when nothing was
 * @throws ReportError when any part of it makes no sense
 */
export function readKeptStock(pieces: Pieces): KeptStock | null {
    if (pieces.size === 0) {
        return null;
    }
    const head = readObject(pieces.get(HEAD), HEAD);
    const location = readObject(head["location"], "location");
    const rest = new Map(pieces);
    rest.delete(HEAD);
    rest.delete(RULES);
    // Of what is gone a till would think that there is none.
    if (readCount(head["pieces"] ?? rest.size, "pieces") !== rest.size) {
        throw new ReportError("a piece of the figures is missing");
    }
    return {
        feed: readId(head["feed"], "feed"),
        version: readVersion(head["version"], "version"),
        mark: readText(head["mark"], "mark"),
        location: {
            id: readId(location["id"], "location.id"),
            name: readText(location["name"], "location.name"),
        },
        tills: readKeptTills(head["tills"]),
        age: readKeptAge(head["age"]),
        sales: readSales(head["sales"]),
        changes: readKeptChanges(head["changes"]),
        rules: readKeptRules(pieces.get(RULES)),
        figures: readKeptFigures(rest),
    };
}

function readKeptTills(value: unknown): number | null {
    return value === undefined || value === null ? null : readCount(value, "tills");
}

function readKeptRules(value: unknown): Rules {
    return readRules({ turnover: {}, ...readObject(value, RULES) });
}

function readSales(value: unknown): KeptSales {
    return new Map(
        readList(value, "sales").map((sale) => {
            const [uuid, lines] = readList(sale, "a sale");
            return [readText(uuid, "order of a sale"), readList(lines, "a sale").map(readLine)];
        })
    );
}

function readLine(value: unknown): DemandLine {
    const [productId, quantity] = readList(value, "a line of a sale");
    return {
        productId: readId(productId, "product of a sale"),
        quantity: readNumber(quantity, "quantity of a sale"),
    };
}
