// Compiled from rpc_stock_source.ts; edit that file.
import { RPCError } from "@web/core/network/rpc";
import { LoggedOutError } from "../../core/logged_out_error";
import { readObject } from "../../core/reading";
import { RefusalError } from "../../core/refusal_error";
import { ReportError } from "../../core/report_error";
import { readStockMessage } from "../../core/stock_message";
import { readStockReport } from "../../core/stock_report";
const CONNECTED = "CONNECTED";
const NOTIFICATION = "pos_stock_guard.feed";
const REFUSALS = ["odoo.exceptions.UserError", "odoo.exceptions.AccessError"];
const LOGGED_OUT = ["odoo.http.SessionExpiredException", "werkzeug.exceptions.Forbidden"];
class RpcStockSource {
    configId;
    orm;
    bus;
    constructor(configId, orm, bus) {
        this.configId = configId;
        this.orm = orm;
        this.bus = bus;
    }
    async pull({ version, digest, mark }) {
        const answer = await this.ask([[this.configId], version, digest, mark]);
        if (readObject(answer, "answer")["db"] !== odoo.info.db) {
            throw new ReportError("The answer is of another database");
        }
        return readStockReport(answer);
    }
    /** @returns what the server said, unread */
    async pullOwnReservations(saleLineIds) {
        return await this.orm.silent.call("pos.config", "pull_own_reservations", [
            [this.configId],
            saleLineIds,
        ]);
    }
    async ask(args) {
        try {
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
    subscribe(feed, listener) {
        const { bus } = this;
        const channel = `pos_stock_feed_${feed}`;
        const onMessage = (payload) => {
            const message = readMessage(payload);
            if (!message) {
                listener.onGap();
            } else if (message.feed === feed) {
                listener.onMessage(message);
            }
        };
        const onConnected = () => {
            bus.deleteChannel(channel);
            void bus.addChannel(channel);
            listener.onConnection(true);
        };
        const onDisconnected = () => {
            listener.onConnection(false);
        };
        const onState = ({ detail }) => {
            listener.onConnection(detail === CONNECTED);
        };
        const onNetwork = () => {
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
function readMessage(payload) {
    try {
        return readStockMessage(payload);
    } catch (error) {
        console.warn("POS Stock Guard: a message could not be read.", error);
        return null;
    }
}
export { RpcStockSource };
