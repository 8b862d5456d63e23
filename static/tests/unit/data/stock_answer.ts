import type { StockBasis } from "../../../src/core/figures";
import type { Decider, Policy, WhenStale } from "../../../src/core/policy";
import type { ApprovalReason } from "../../../src/core/rules";

/** What a test says of the server's stock; the rest is as in a shop that decided nothing. */
export interface StockOnServer {
    feed?: number;
    version?: number;
    /** By variant id: on hand, or on hand and reserved. */
    figures?: Readonly<Record<number, number | readonly [onHand: number, reserved: number]>>;
    basis?: StockBasis;
    whenStale?: WhenStale;
    /** Seconds after which figures are delayed, and stale. */
    limits?: readonly [delayedAfter: number, staleAfter: number];
    lowThreshold?: number;
    /** By variant id: the minimum of its reordering rule. */
    lowThresholds?: Readonly<Record<number, number>>;
    /** The till's own rule. */
    policy?: Policy;
    /** What that rule stands on. */
    decider?: Decider;
    /** By category id. */
    categories?: Readonly<Record<number, Policy>>;
    /** Template ids by their own policy. */
    products?: Readonly<Partial<Record<Policy, readonly number[]>>>;
    /** By variant id of the kit: how much of each component it takes. */
    kits?: Readonly<Record<number, Readonly<Record<number, number>>>>;
    /** Variant ids. */
    unchecked?: readonly number[];
    /** By template id, where the till may have loaded it otherwise: its category, whether it is storable. */
    templates?: Readonly<Record<number, readonly [category: number | null, storable: boolean]>>;
    /** Whether goods come back to another place. */
    returnsElsewhere?: boolean;
    inStockFirst?: boolean;
    approvalReason?: ApprovalReason;
    /** By variant id: units per hour that are sold of it, where that is a reason to doubt. */
    turnover?: Readonly<Record<number, number>>;
    /** How many tills share the last units offline; none do where it is left out. */
    tills?: number;
    /** Order uuid, variant id, quantity and till of each. */
    claims?: readonly (readonly [string, number, number, string])[];
    /** Uuids of orders that the figures count. */
    settled?: readonly string[];
}

/**
 * An answer of `pos.config.pull_stock`, as the server writes it.
 *
 * @param known the digest of the rules that the till has: the same ones are left out
 */
export function stockAnswer(
    stock: StockOnServer = {},
    known: string | null = null
): Record<string, unknown> {
    const rules = rulesAnswer(stock);
    const digest = JSON.stringify(rules);
    return {
        db: odoo.info.db,
        feed: stock.feed ?? 7,
        location: { id: 8, name: "WH/Stock" },
        version: stock.version ?? 1,
        mark: `mark ${stock.version ?? 1}`,
        at: "2026-01-31 12:00:00",
        kind: "full",
        columns: ["product_id", "on_hand", "reserved", "unposted"],
        rows: Object.entries(stock.figures ?? {}).map(([id, figures]) => {
            const [onHand, reserved] = typeof figures === "number" ? [figures, 0] : figures;
            return [Number(id), onHand, reserved, 0];
        }),
        claims: stock.claims ?? [],
        settled: stock.settled ?? [],
        ...(stock.tills === undefined ? {} : { tills: stock.tills }),
        ...(digest === known ? {} : { rules: { digest, ...rules } }),
    };
}

function rulesAnswer(stock: StockOnServer): Record<string, unknown> {
    const categories = Object.entries(stock.categories ?? {}).map(([id, policy]) => [
        id,
        { policy, decided_by: `Category ${id}`, decider: "category" },
    ]);
    return {
        basis: stock.basis ?? "free",
        when_stale: stock.whenStale ?? "approve",
        delayed_after: stock.limits?.[0] ?? 120,
        stale_after: stock.limits?.[1] ?? 300,
        low_threshold: stock.lowThreshold ?? 5,
        low_thresholds: stock.lowThresholds ?? {},
        default: {
            policy: stock.policy ?? "allowed",
            decided_by: "Hoot",
            decider: stock.decider ?? "config",
        },
        categories: Object.fromEntries(categories),
        products: stock.products ?? {},
        kits: stock.kits ?? {},
        unchecked: stock.unchecked ?? [],
        templates: stock.templates ?? {},
        returns_elsewhere: stock.returnsElsewhere ?? false,
        in_stock_first: stock.inStockFirst ?? false,
        approval_reason: stock.approvalReason ?? "none",
        turnover: stock.turnover ?? {},
    };
}
