import { reactive } from "@odoo/owl";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosServices } from "@point_of_sale/app/services/pos_store";
import { StockFeed } from "../../core/stock_feed";
import { browserClock } from "./browser_clock";
import { CartGate, type Prompt } from "./cart_gate";
import { countDemand, watchOrders } from "./order_demand";
import { RpcStockSource } from "./rpc_stock_source";
import { StockGuard } from "./stock_guard";

/** Milliseconds between two looks at the clock: how smoothly the age on the screen grows. */
const TICK = 5_000;

/** The parts of the addon that live as long as the till is open. */
export interface StockDesk {
    readonly guard: StockGuard;
    readonly gate: CartGate;
    readonly feed: StockFeed;
    /** To be called before an order is sent. */
    readonly onOrderSending: (order: PosOrder) => void;
    /** To be called when the server has taken an order: its goods are in the figures now. */
    readonly onOrderSent: (order: PosOrder) => void;
}

/** What the desk asks of the till it stands in. */
export interface Till {
    /** Whether changes of an order that the server knows already are still to be sent. */
    isWaiting(order: PosOrder): boolean;
    ask: Prompt;
}

/**
 * Puts the parts together and starts them. The only place that knows how they are connected.
 *
 * @returns `null` when that fails: the till must open all the same
 */
export function openStockDesk(services: PosServices, till: Till): StockDesk | null {
    try {
        return assembleStockDesk(services, till);
    } catch (error) {
        console.error("POS Stock Guard could not start: stock is not being checked.", error);
        return null;
    }
}

function assembleStockDesk(services: PosServices, till: Till): StockDesk {
    const { pos_data: data, bus_service: bus } = services;
    const precision = data.models["decimal.precision"].find((dp) => dp.name === "Product Unit");
    const guard = reactive(new StockGuard(browserClock, precision?.digits ?? 2));
    const source = new RpcStockSource(odoo.pos_config_id, data.orm, bus);
    const recount = (): void => {
        const isWaiting = (order: PosOrder): boolean => till.isWaiting(order);
        guard.recount(countDemand(data.models, guard.settlement, guard.rules.kits, isWaiting));
    };
    // Figures and what they settle change the count at one moment: nothing is rendered in between.
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
    const tick = (): void => {
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
    const onOrderSending = (order: PosOrder): void => {
        if (order.finalized) {
            guard.settlement.onSending(order.uuid);
        }
    };
    const onOrderSent = (order: PosOrder): void => {
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
