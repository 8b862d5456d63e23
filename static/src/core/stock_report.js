// Compiled from stock_report.ts; edit that file.
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
import { readRules } from "./rules_reading";
const COLUMNS = ["product_id", "on_hand", "reserved", "unposted"];
function readStockReport(value) {
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
        rules: answer["rules"] === void 0 ? null : readRules(answer["rules"]),
    };
}
function readColumns(value) {
    const columns = readList(value, "columns");
    if (columns.length !== COLUMNS.length || COLUMNS.some((name, i) => columns[i] !== name)) {
        throw new ReportError(`columns are not ${COLUMNS.join(", ")}`);
    }
}
function readRows(value) {
    const figures = /* @__PURE__ */ new Map();
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
export { readStockReport };
