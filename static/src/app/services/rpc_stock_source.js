// Compiled from rpc_stock_source.ts; edit that file.
import { readStockMessage } from "../../core/stock_message";
import { readStockReport } from "../../core/stock_report";
const BUS_CONNECTIONS = ["BUS:CONNECT", "BUS:RECONNECT"];
const NOTIFICATION = "pos_stock_guard.feed";
class RpcStockSource {
    configId;
    orm;
    bus;
    constructor(configId, orm, bus) {
        this.configId = configId;
        this.orm = orm;
        this.bus = bus;
    }
    async pull(sinceVersion, digest) {
        const answer = await this.orm.silent.call("pos.config", "pull_stock", [
            [this.configId],
            sinceVersion,
            digest,
        ]);
        return readStockReport(answer);
    }
    /** @returns what the server said, unread */
    async pullOwnReservations(saleLineIds) {
        return await this.orm.silent.call("pos.config", "pull_own_reservations", [
            [this.configId],
            saleLineIds,
        ]);
    }
    subscribe(feed, onNews) {
        const channel = `pos_stock_feed_${feed}`;
        const onMessage = (payload) => {
            const message = readMessage(payload);
            if (!message || message.feed === feed) {
                onNews(message);
            }
        };
        const onConnection = () => {
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
function readMessage(payload) {
    try {
        return readStockMessage(payload);
    } catch (error) {
        console.warn("POS Stock Guard: a message could not be read.", error);
        return null;
    }
}
export { RpcStockSource };
