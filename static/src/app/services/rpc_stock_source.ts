import type { BusService } from "@bus/services/bus_service";
import type { ORM } from "@web/core/orm_service";
import { readStockMessage, type StockMessage } from "../../core/stock_message";
import { readStockReport, type StockReport } from "../../core/stock_report";
import type { StockSource } from "../../core/stock_source";

/** After any of these a message may have been missed. */
const BUS_CONNECTIONS = ["BUS:CONNECT", "BUS:RECONNECT"];

const NOTIFICATION = "pos_stock_guard.feed";

/** The stock of one `pos.config`, over Odoo's RPC and bus. */
export class RpcStockSource implements StockSource {
    private readonly configId: number;
    private readonly orm: ORM;
    private readonly bus: BusService;

    constructor(configId: number, orm: ORM, bus: BusService) {
        this.configId = configId;
        this.orm = orm;
        this.bus = bus;
    }

    async pull(sinceVersion: number | null, digest: string | null): Promise<StockReport> {
        // Silent, or each confirmation would spin the navbar's wheel.
        const answer: unknown = await this.orm.silent.call("pos.config", "pull_stock", [
            [this.configId],
            sinceVersion,
            digest,
        ]);
        return readStockReport(answer);
    }

    /** @returns what the server said, unread */
    async pullOwnReservations(saleLineIds: number[]): Promise<unknown> {
        return await this.orm.silent.call("pos.config", "pull_own_reservations", [
            [this.configId],
            saleLineIds,
        ]);
    }

    subscribe(feed: number, onNews: (message: StockMessage | null) => void): () => void {
        const channel = `pos_stock_feed_${feed}`;
        const onMessage = (payload: unknown): void => {
            const message = readMessage(payload);
            // One notification type for all feeds: another one may be open in this browser.
            if (!message || message.feed === feed) {
                onNews(message);
            }
        };
        const onConnection = (): void => {
            onNews(null);
        };
        void this.bus.addChannel(channel);
        this.bus.subscribe(NOTIFICATION, onMessage);
        for (const event of BUS_CONNECTIONS) {
            this.bus.addEventListener(event, onConnection);
        }
        window.addEventListener("pos-network-online", onConnection);
        return () => {
            this.bus.deleteChannel(channel);
            this.bus.unsubscribe(NOTIFICATION, onMessage);
            for (const event of BUS_CONNECTIONS) {
                this.bus.removeEventListener(event, onConnection);
            }
            window.removeEventListener("pos-network-online", onConnection);
        };
    }
}

/** `null` for a message that makes no sense: a pull will tell what it meant. */
function readMessage(payload: unknown): StockMessage | null {
    try {
        return readStockMessage(payload);
    } catch (error) {
        console.warn("POS Stock Guard: a message could not be read.", error);
        return null;
    }
}
