import { getWebSocketWorker } from "@bus/../tests/mock_websocket";
import type { StockOnServer } from "./stock_answer";

/** Sends what changed with this version over the bus, as the server publishes it. */
export function publish(stock: StockOnServer & { version: number }): void {
    const { feed = 7, version, figures = {}, claims = [], settled = [] } = stock;
    const payload = {
        feed,
        version,
        mark: `mark ${version}`,
        after: `mark ${version - 1}`,
        rows: Object.entries(figures).map(([id, onHand]) => [Number(id), onHand, 0, 0]),
        claims,
        settled,
    };
    getWebSocketWorker().broadcast("BUS:NOTIFICATION", [
        { id: version, message: { type: "pos_stock_guard.feed", payload } },
    ]);
}
