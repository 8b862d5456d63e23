// Compiled from stock_report.ts; edit that file.
import { readClaims } from "./claim";
import { readRows } from "./figures_reading";
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
import { readRules } from "./rules_reading";
const REPORT_KINDS = ["same", "delta", "full"];
const COLUMNS = ["product_id", "on_hand", "reserved", "unposted"];
function readStockReport(value) {
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
        rules: answer["rules"] === void 0 ? null : readRules(answer["rules"]),
        tills: answer["tills"] === void 0 ? null : readCount(answer["tills"], "tills"),
    };
}
function readColumns(value) {
    const columns = readList(value, "columns");
    if (columns.length !== COLUMNS.length || COLUMNS.some((name, i) => columns[i] !== name)) {
        throw new ReportError(`columns are not ${COLUMNS.join(", ")}`);
    }
}
export { REPORT_KINDS, readStockReport };
