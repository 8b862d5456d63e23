// Compiled from kept_stock.ts; edit that file.
import { keepAge, readKeptAge } from "./kept_age";
import { readKeptFigures } from "./kept_figures";
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
import { readRules } from "./rules_reading";
import { keepChanges, readKeptChanges } from "./unread_changes";
const HEAD = "head";
const RULES = "rules";
function headPiece({ head }, { sales, changes }, pieces, now, date) {
    const { feed, version, mark, location, tills, confirmedAt, serverTime } = head;
    if (feed === null || confirmedAt === null || serverTime === null || !location) {
        return void 0;
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
function readKeptStock(pieces) {
    if (pieces.size === 0) {
        return null;
    }
    const head = readObject(pieces.get(HEAD), HEAD);
    const location = readObject(head["location"], "location");
    const rest = new Map(pieces);
    rest.delete(HEAD);
    rest.delete(RULES);
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
function readKeptTills(value) {
    return value === void 0 || value === null ? null : readCount(value, "tills");
}
function readKeptRules(value) {
    return readRules({ turnover: {}, ...readObject(value, RULES) });
}
function readSales(value) {
    return new Map(
        readList(value, "sales").map((sale) => {
            const [uuid, lines] = readList(sale, "a sale");
            return [readText(uuid, "order of a sale"), readList(lines, "a sale").map(readLine)];
        })
    );
}
function readLine(value) {
    const [productId, quantity] = readList(value, "a line of a sale");
    return {
        productId: readId(productId, "product of a sale"),
        quantity: readNumber(quantity, "quantity of a sale"),
    };
}
export { HEAD, RULES, headPiece, readKeptStock };
