import type { StockMessage } from "./stock_message";
import type { StockReport } from "./stock_report";

/** What a till has of a feed, `null` for nothing. */
export interface KnownVersion {
    /** The newest. */
    readonly version: number | null;
    /** The mark of that version: another history may have reached the same number. */
    readonly mark: string | null;
}

export const KNOWS_NOTHING: KnownVersion = { version: null, mark: null };

/** What a till has, as it tells the server. */
export interface KnownStock extends KnownVersion {
    /** Fingerprint of the rules, `null` for none. */
    readonly digest: string | null;
}

/** Who is told what a source hears of a feed. */
export interface NewsListener {
    /** Messages may come more than once, late, in any order, or not at all. */
    onMessage(message: StockMessage): void;
    /** Something may have been missed. Other tills of the server learn it at the same moment. */
    onGap(): void;
    /** Whether messages can come at all. Each new connection may have missed some. */
    onConnection(connected: boolean): void;
}

/** Port: where a till's figures come from. */
export interface StockSource {
    /**
     * Asks for the figures of the till's stock location.
     *
     * @throws ReportError when the answer makes no sense, RefusalError when the server says that
     * there are no figures for this till, LoggedOutError when it does not know who asks, anything
     * else when there was no answer
     */
    pull(known: KnownStock): Promise<StockReport>;

    /**
     * Tells `listener` of `feed`, beginning with whether it is connected.
     *
     * @returns a function that ends the subscription
     */
    subscribe(feed: number, listener: NewsListener): () => void;
}
