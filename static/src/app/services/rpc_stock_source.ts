import type { BusService } from "@bus/services/bus_service";
import { RPCError } from "@web/core/network/rpc";
import type { ORM } from "@web/core/orm_service";
import { LoggedOutError } from "../../core/logged_out_error";
import { readObject } from "../../core/reading";
import { RefusalError } from "../../core/refusal_error";
import { ReportError } from "../../core/report_error";
import { readStockMessage, type StockMessage } from "../../core/stock_message";
import { readStockReport, type StockReport } from "../../core/stock_report";
import type { KnownStock, NewsListener, StockSource } from "../../core/stock_source";

const CONNECTED = "CONNECTED";
const NOTIFICATION = "pos_stock_guard.feed";
/** What the server says on purpose, in words for the user. */
const REFUSALS = ["odoo.exceptions.UserError", "odoo.exceptions.AccessError"];
/** What it says when it does not know who asks. */
const LOGGED_OUT = ["odoo.http.SessionExpiredException", "werkzeug.exceptions.Forbidden"];

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

    async pull({ version, digest, mark }: KnownStock): Promise<StockReport> {
        const answer = await this.ask([[this.configId], version, digest, mark]);
        // Tabs of one browser share their session: a login to another database there answers here.
        if (readObject(answer, "answer")["db"] !== odoo.info.db) {
            throw new ReportError("The answer is of another database");
        }
        return readStockReport(answer);
    }

    /** @returns what the server said, unread */
    async pullOwnReservations(saleLineIds: number[]): Promise<unknown> {
        return await this.orm.silent.call("pos.config", "pull_own_reservations", [
            [this.configId],
            saleLineIds,
        ]);
    }

    private async ask(args: unknown[]): Promise<unknown> {
        try {
            // Silent, or each confirmation would spin the navbar's wheel.
            return await this.orm.silent.call("pos.config", "pull_stock", args);
        } catch (error) {
            if (error instanceof RPCError && LOGGED_OUT.includes(error.data.name)) {
                throw new LoggedOutError(error.data.message);
            }
            if (error instanceof RPCError && REFUSALS.includes(error.data.name)) {
                throw new RefusalError(error.data.message);
            }
            throw error;
        }
    }

    subscribe(feed: number, listener: NewsListener): () => void {
        const { bus } = this;
        const channel = `pos_stock_feed_${feed}`;
        const onMessage = (payload: unknown): void => {
            const message = readMessage(payload);
            if (!message) {
                listener.onGap();
            } else if (message.feed === feed) {
                // One notification type for all feeds: another one may be open in this browser.
                listener.onMessage(message);
            }
        };
        const onConnected = (): void => {
            // Another user or database in this browser has thrown the channels away.
            bus.deleteChannel(channel);
            void bus.addChannel(channel);
            listener.onConnection(true);
        };
        const onDisconnected = (): void => {
            listener.onConnection(false);
        };
        // A worker that other tabs connected long ago tells its state and nothing else.
        const onState = ({ detail }: CustomEvent<unknown>): void => {
            listener.onConnection(detail === CONNECTED);
        };
        const onNetwork = (): void => {
            listener.onGap();
        };
        const events = {
            "BUS:CONNECT": onConnected,
            "BUS:RECONNECT": onConnected,
            "BUS:DISCONNECT": onDisconnected,
            "BUS:RECONNECTING": onDisconnected,
            "BUS:WORKER_STATE_UPDATED": onState,
        };
        void bus.addChannel(channel);
        bus.subscribe(NOTIFICATION, onMessage);
        for (const [event, handler] of Object.entries(events)) {
            bus.addEventListener(event, handler);
        }
        window.addEventListener("pos-network-online", onNetwork);
        listener.onConnection(bus.workerState === CONNECTED);
        return () => {
            bus.deleteChannel(channel);
            bus.unsubscribe(NOTIFICATION, onMessage);
            for (const [event, handler] of Object.entries(events)) {
                bus.removeEventListener(event, handler);
            }
            window.removeEventListener("pos-network-online", onNetwork);
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
