import type { Transport } from "./hearing";
import type { StockMessage } from "./stock_message";
import type { StockReport } from "./stock_report";
import type { KnownStock, KnownVersion } from "./stock_source";

/** What a feed tells, and what it needs to know, of the till it feeds. */
export interface FeedListener {
    known(): KnownStock;
    /**
     * @param askedAt clock time, in milliseconds, at which the report was asked for
     * @param asked what it was asked with
     * @returns whether it was of use; everything is pulled when it was not
     */
    onReport(report: StockReport, askedAt: number, asked: KnownVersion): boolean;
    /** @returns whether all that the message tells is known now */
    onMessage(message: StockMessage): boolean;
    onFailure(error: unknown): void;
    onTransport(transport: Transport): void;
}
