// Compiled from stock_message.ts; edit that file.
import { readClaims } from "./claim";
import { readRows } from "./figures_reading";
import { readId, readObject, readText, readTexts, readVersion } from "./reading";
function readStockMessage(value) {
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
export { readStockMessage };
