// Compiled from stock_answer.ts; edit that file.
function stockAnswer(stock = {}, known = null) {
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
        ...(stock.tills === void 0 ? {} : { tills: stock.tills }),
        ...(digest === known ? {} : { rules: { digest, ...rules } }),
    };
}
function rulesAnswer(stock) {
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
export { stockAnswer };
