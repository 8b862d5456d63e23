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
     * Calls `onNews` whenever `feed` may have a newer version: the version it announces, or `null`
     * when only a pull can tell (after a reconnection, or a message that makes no sense).
     * It may be called more often than there are news.
     *
     * @returns a function that ends the subscription
     */
    subscribe(feed: number, onNews: (version: number | null) => void): () => void;
}
