import fc from "fast-check";
import type { Figures } from "../../../static/src/core/figures";
import type { Freshness } from "../../../static/src/core/freshness";
import { POLICIES, WHEN_STALE } from "../../../static/src/core/policy";
import type { StockReport } from "../../../static/src/core/stock_report";

/** Quantities as shops have them: negative, zero, thousands, up to three decimals. */
export const quantity = fc.integer({ min: -5_000_000, max: 5_000_000 }).map((n) => n / 1000);
export const productId = fc.integer({ min: 1, max: 12 });
export const policy = fc.constantFrom(...POLICIES);
export const whenStale = fc.constantFrom(...WHEN_STALE);
export const freshness = fc.constantFrom<Freshness>("live", "delayed", "stale", "unknown");
export const digits = fc.integer({ min: 0, max: 5 });

export const figures: fc.Arbitrary<Figures> = fc.record({
    onHand: quantity,
    reserved: quantity,
    unposted: quantity,
});

export const stockReport: fc.Arbitrary<StockReport> = fc.record({
    feed: fc.integer({ min: 1, max: 2 }),
    location: fc.constant({ id: 8, name: "WH/Shop" }),
    version: fc.integer({ min: 0, max: 20 }),
    mark: fc.constant("mark"),
    at: fc.constant(0),
    figures: fc.array(fc.tuple(productId, figures)).map((rows) => new Map(rows)),
    kind: fc.constant("full" as const),
    claims: fc.constant([]),
    settled: fc.constant([]),
    rules: fc.constant(null),
    tills: fc.constant(null),
});
