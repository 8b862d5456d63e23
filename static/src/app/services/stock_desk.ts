import { reactive } from "@odoo/owl";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosData } from "@point_of_sale/app/services/data_service";
import type { PosServices } from "@point_of_sale/app/services/pos_store";
import { StockFeed } from "../../core/stock_feed";
import { browserClock } from "./browser_clock";
import { CartGate } from "./cart_gate";
import { Checkout } from "./checkout";
import { openHolds } from "./hold_desk";
import { InsightDesk } from "./insight_desk";
import { lotDemandOf } from "./lot_demand";
import { Kitchen } from "./kitchen";
import { LotDesk } from "./lot_desk";
import { OrderDemand } from "./order_demand";
import { OrderReview } from "./order_review";
import { OwnReservations } from "./own_reservations";
import { QuantityEntry, type Numpad } from "./quantity_entry";
import { QuestionQueue } from "./question_queue";
import { RpcInsightSource } from "./rpc_insight_source";
import { RpcStockSource } from "./rpc_stock_source";
import type { Answer, Occasion, Prompt, Shortage } from "./shortage";
import { ShortageFinder } from "./shortage_finder";
import { watchSoldOut } from "./sold_out_templates";
import { StockGuard } from "./stock_guard";
import { StockShelf } from "./stock_shelf";
import { onLookedAtAgain } from "./wake_up";
import { Witness } from "./witness";

/** Milliseconds between two looks at the clock: how smoothly the age on the screen grows. */
const TICK = 5_000;
/** Milliseconds after which a look at the clock is so late that the device must have slept. */
const SLEEP = 3 * TICK;

/** Milliseconds between two recounts of what the orders ask for, against the index that is kept. */
const CHECK = 60_000;

/** The parts of the addon that live as long as the till is open. */
export interface StockDesk {
    readonly guard: StockGuard;
    readonly gate: CartGate;
    readonly checkout: Checkout;
    readonly kitchen: Kitchen;
    readonly review: OrderReview;
    readonly entry: QuantityEntry;
    readonly shelf: StockShelf;
    readonly feed: StockFeed;
    readonly insights: InsightDesk;
    readonly lots: LotDesk;
    /** To be called before an order is sent. */
    readonly onOrderSending: (order: PosOrder) => void;
    /** To be called when the server has taken an order: its goods are in the figures now. */
    readonly onOrderSent: (order: PosOrder) => void;
}

/** What the desk asks of the till it stands in. */
export interface Till extends Numpad {
    /** Whether changes of an order that the server knows already are still to be sent. */
    isWaiting(order: PosOrder): boolean;
    ask(shortage: Shortage, occasion: Occasion): Promise<Answer>;
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
    const plainGuard = new StockGuard(browserClock, precision?.digits ?? 2);
    const guard = reactive(plainGuard);
    const soldOut = watchSoldOut(data.models, plainGuard);
    const source = new RpcStockSource(odoo.pos_config_id, data.orm, bus);
    const insightSource = new RpcInsightSource(odoo.pos_config_id, data.orm);
    const isWaiting = (order: PosOrder): boolean => till.isWaiting(order);
    const reservations = new OwnReservations({
        ask: (saleLineIds) => source.pullOwnReservations(saleLineIds),
        isSubtracted: () => guard.rules.basis === "free",
        onNews() {
            guarded(guard, () => {
                orders.flush();
            });
        },
    });
    const orders = new OrderDemand(guard.demand, data.models, {
        settlement: guard.settlement,
        reservations,
        isWaiting,
        kits: () => guard.rules.kits,
    });
    const feed = new StockFeed(source, browserClock, {
        known: () => guard.known(),
        onReport(report, askedAt, asked) {
            const held = [...plainGuard.ledger.holds.byProduct.keys()];
            const useful = guard.onReport(report, askedAt, asked);
            const all = report.kind === "full" || report.rules !== null;
            held.push(...plainGuard.ledger.holds.byProduct.keys());
            soldOut.note(all ? undefined : [...report.figures.keys(), ...held]);
            if (report.rules) {
                // What a line takes is theirs to say.
                guarded(guard, () => {
                    orders.rebuild();
                });
            }
            void reservations.refresh();
            return useful;
        },
        onMessage(message) {
            const understood = guard.onMessage(message);
            soldOut.note(message.figures?.keys() ?? []);
            void reservations.refresh();
            return understood;
        },
        onFailure(error) {
            guard.onFailure(error);
        },
        onTransport(transport) {
            guard.onTransport(transport);
        },
    });
    const lookAgain = (): void => void feed.refresh();
    let lookedAt = browserClock.now();
    const tick = (): void => {
        guard.tick();
        if (guard.now - lookedAt > SLEEP) {
            lookAgain();
        }
        lookedAt = guard.now;
        browserClock.after(TICK, tick);
    };
    const check = (): void => {
        guarded(guard, () => {
            checkDemand(orders);
        });
        browserClock.after(CHECK, check);
    };
    orders.watch(
        oncePerBurst(() => {
            guarded(guard, () => {
                orders.flush();
            });
        })
    );
    orders.rebuild();
    tick();
    browserClock.after(CHECK, check);
    onLookedAtAgain(lookAgain);
    feed.start();
    const onOrderSending = (order: PosOrder): void => {
        if (order.finalized) {
            guard.settlement.onSending(order.uuid);
            orders.noteOrder(order.uuid);
            orders.flush();
        }
    };
    const onOrderSent = (order: PosOrder): void => {
        guard.settlement.onSent(order.uuid, browserClock.now());
        orders.noteOrder(order.uuid);
        orders.flush();
        if (guard.settlement.isUnderWay(order.uuid)) {
            void feed.refresh();
        }
    };
    const device = nameOfTill(data);
    const witness = new Witness(guard, orders, device);
    // Reactive: what was answered is not shown as open any more.
    const finder = reactive(new ShortageFinder(guard, witness));
    const ask: Prompt = async (shortage, occasion) => {
        const answer = await till.ask(shortage, occasion);
        guarded(guard, () => {
            witness.onAnswer(shortage, answer);
        });
        return answer.choice;
    };
    const holds = openHolds(data, device, (order) => checkout.quantitiesOf(order));
    const queue = new QuestionQueue(guard);
    const review = new OrderReview(guard, finder, ask);
    const checkout = new Checkout(guard, orders, finder, review, holds.keeper, witness, queue);
    return {
        guard,
        gate: new CartGate(guard, orders, finder, ask, queue),
        checkout,
        kitchen: new Kitchen(checkout, holds),
        review,
        entry: new QuantityEntry(orders, review, queue, browserClock, till),
        shelf: new StockShelf(guard, soldOut.ids, data.models),
        feed,
        insights: reactive(new InsightDesk(insightSource, browserClock)),
        lots: new LotDesk(insightSource, browserClock, guard.digits, (product) =>
            lotDemandOf(data.models, product, isWaiting)
        ),
        onOrderSending,
        onOrderSent,
    };
}

function nameOfTill({ models }: PosData): string {
    return models["pos.config"].get(odoo.pos_config_id)?.name ?? "";
}

/** A fault of ours is logged and shown, and goes no further. */
function guarded(guard: StockGuard, work: () => void): void {
    try {
        work();
    } catch (error) {
        guard.onCheckFailed(error);
    }
}

/** Has `work` done once after each burst of calls. */
function oncePerBurst(work: () => void): () => void {
    let scheduled = false;
    return () => {
        if (!scheduled) {
            scheduled = true;
            queueMicrotask(() => {
                scheduled = false;
                work();
            });
        }
    };
}

/** The index heals itself, and says that it had to. */
function checkDemand(orders: OrderDemand): void {
    const wrong = orders.rebuild();
    if (wrong.length > 0) {
        console.warn("POS Stock Guard: the orders' demand had to be recounted.", wrong);
    }
}
