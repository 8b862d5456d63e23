// Compiled from stock_desk.ts; edit that file.
import { reactive } from "@odoo/owl";
import { StockFeed } from "../../core/stock_feed";
import { browserClock } from "./browser_clock";
import { CartGate } from "./cart_gate";
import { countDemand, watchOrders } from "./order_demand";
import { RpcStockSource } from "./rpc_stock_source";
import { StockGuard } from "./stock_guard";
const TICK = 5e3;
function openStockDesk(services, till) {
    try {
        return assembleStockDesk(services, till);
    } catch (error) {
        console.error("POS Stock Guard could not start: stock is not being checked.", error);
        return null;
    }
}
function assembleStockDesk(services, till) {
    const { pos_data: data, bus_service: bus } = services;
    const precision = data.models["decimal.precision"].find((dp) => dp.name === "Product Unit");
    const guard = reactive(new StockGuard(browserClock, precision?.digits ?? 2));
    const source = new RpcStockSource(odoo.pos_config_id, data.orm, bus);
    const recount = () => {
        const isWaiting = (order) => till.isWaiting(order);
        guard.recount(countDemand(data.models, guard.settlement, guard.rules.kits, isWaiting));
    };
    const feed = new StockFeed(source, browserClock, {
        known: () => guard.known(),
        onReport(report, askedAt, since) {
            const useful = guard.onReport(report, askedAt, since);
            recount();
            return useful;
        },
        onMessage(message) {
            const understood = guard.onMessage(message);
            recount();
            return understood;
        },
        onFailure(error) {
            guard.onFailure(error);
        },
    });
    const tick = () => {
        guard.tick();
        browserClock.after(TICK, tick);
    };
    watchOrders(data.models, () => {
        try {
            recount();
        } catch (error) {
            guard.onCheckFailed(error);
        }
    });
    recount();
    tick();
    feed.start();
    const onOrderSending = (order) => {
        if (order.finalized) {
            guard.settlement.onSending(order.uuid);
        }
    };
    const onOrderSent = (order) => {
        guard.settlement.onSent(order.uuid, browserClock.now());
        recount();
        if (guard.settlement.isUnderWay(order.uuid)) {
            void feed.refresh();
        }
    };
    return {
        guard,
        gate: new CartGate(guard, (shortage) => till.ask(shortage)),
        feed,
        onOrderSending,
        onOrderSent,
    };
}
export { openStockDesk };
