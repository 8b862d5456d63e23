import type { StockMessage } from "./stock_message";
import type { StockReport } from "./stock_report";

/** Port: where a till's figures come from. */
export interface StockSource {
    /**
     * Asks for the figures of the till's stock location.
     *
     * @param sinceVersion newest version this till has, `null` for none
     * @param digest fingerprint of the rules this till has, `null` for none
     * @throws ReportError when the answer makes no sense, anything else when there was no answer
     */
    pull(sinceVersion: number | null, digest: string | null): Promise<StockReport>;

    /**
     * Calls `onNews` with every message of `feed`, or with `null` when something may have been
     * missed: after a reconnection, or for a message that makes no sense. Messages may come more
     * than once, late, in any order, or not at all.
     *
     * @returns a function that ends the subscription
     */
    subscribe(feed: number, onNews: (message: StockMessage | null) => void): () => void;
}
