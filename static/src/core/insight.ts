import type { ProductId } from "./figures";
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

/** `shop`: where other tills sell from. `location`: a place of this shop's own warehouse. */
export const PLACE_KINDS = ["shop", "warehouse", "location"] as const;

/** What one product has in a place outside this till's own, in the product's unit. */
export interface StockElsewhere {
    readonly kind: (typeof PLACE_KINDS)[number];
    readonly name: string;
    readonly onHand: number;
    /** What nobody has reserved. */
    readonly free: number;
}

/** The next goods that are planned to come in. */
export interface Arrival {
    /** Milliseconds since 1970; in the past where they are overdue. */
    readonly at: number;
    readonly quantity: number;
    /** Name of the paper they come with; may be empty. */
    readonly document: string;
}

/** What a till cannot count itself of one product. */
export interface Insight {
    readonly elsewhere: readonly StockElsewhere[];
    readonly arrival: Arrival | null;
}

export type InsightByProduct = ReadonlyMap<ProductId, Insight>;

/**
 * Reads the answer of `pos.config.explain_stock`.
 *
 * @param asked the products it was asked about: each has an insight, be it that there is nothing
 * @throws ReportError when any part of it makes no sense, or is about another product
 */
export function readInsight(value: unknown, asked: readonly ProductId[]): InsightByProduct {
    const answer = readObject(value, "answer");
    const insights = new Map<ProductId, { elsewhere: StockElsewhere[]; arrival: Arrival | null }>(
        asked.map((productId) => [productId, { elsewhere: [], arrival: null }])
    );
    const insightOf = (
        value: unknown,
        place: string
    ): { elsewhere: StockElsewhere[]; arrival: Arrival | null } => {
        const insight = insights.get(readId(value, place));
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

function readPlace(value: unknown): [number, Pick<StockElsewhere, "kind" | "name">] {
    const place = readObject(value, "a place");
    return [
        readNumber(place["id"], "a place's id"),
        {
            kind: readChoice(place["kind"], PLACE_KINDS, "a place's kind"),
            name: readText(place["name"], "a place's name"),
        },
    ];
}
