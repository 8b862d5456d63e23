// Compiled from rpc_stock_source.ts; edit that file.
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
    subscribe(feed, onNews) {
        const channel = `pos_stock_feed_${feed}`;
        const onMessage = (payload) => {
            const news = readNews(payload);
            if (news.feed === null || news.feed === feed) {
                onNews(news.version);
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
function readNews(payload) {
    const { feed, version } = payload ?? {};
    return {
        feed: Number.isSafeInteger(feed) ? feed : null,
        version: Number.isSafeInteger(version) ? version : null,
    };
}
export { RpcStockSource };
