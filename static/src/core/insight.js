// Compiled from insight.ts; edit that file.
import {
    readChoice,
    readId,
    readList,
    readMoment,
    readNumber,
    readObject,
    readText,
} from "./reading";
import { ReportError } from "./report_error";
const PLACE_KINDS = ["shop", "warehouse", "location"];
function readInsight(value, asked) {
    const answer = readObject(value, "answer");
    const insights = new Map(
        asked.map((productId) => [productId, { elsewhere: [], arrival: null }])
    );
    const insightOf = (value2, place) => {
        const insight = insights.get(readId(value2, place));
        if (!insight) {
            throw new ReportError(`${place} was not asked about`);
        }
        return insight;
    };
    const places = new Map(readList(answer["places"], "places").map(readPlace));
    for (const row of readList(answer["rows"], "rows")) {
        const [productId, placeId, onHand, free] = readList(row, "a row");
        const place = places.get(readNumber(placeId, "a row's place"));
        if (!place) {
            throw new ReportError("a row's place is not among the places");
        }
        insightOf(productId, "a row's product").elsewhere.push({
            ...place,
            onHand: readNumber(onHand, "on hand elsewhere"),
            free: readNumber(free, "free elsewhere"),
        });
    }
    for (const arrival of readList(answer["arrivals"], "arrivals")) {
        const [productId, at, quantity, document] = readList(arrival, "an arrival");
        insightOf(productId, "an arrival's product").arrival = {
            at: readMoment(at, "an arrival's date"),
            quantity: readNumber(quantity, "an arrival's quantity"),
            document: readText(document, "an arrival's document"),
        };
    }
    return insights;
}
function readPlace(value) {
    const place = readObject(value, "a place");
    return [
        readNumber(place["id"], "a place's id"),
        {
            kind: readChoice(place["kind"], PLACE_KINDS, "a place's kind"),
            name: readText(place["name"], "a place's name"),
        },
    ];
}
export { PLACE_KINDS, readInsight };
