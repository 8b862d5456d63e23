// Compiled from stock_message.ts; edit that file.
import { getWebSocketWorker } from "@bus/../tests/mock_websocket";
function publish(stock) {
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
export { publish };
