// Compiled from stock_desk.ts; edit that file.
import { markRaw, reactive } from "@odoo/owl";
import { PinLock } from "../../core/pin_lock";
import { StockFeed } from "../../core/stock_feed";
import { AbsenceDesk } from "./absence_desk";
import { browserClock } from "./browser_clock";
import { CartGate } from "./cart_gate";
import { Checkout } from "./checkout";
import { openHolds } from "./hold_desk";
import { InsightDesk } from "./insight_desk";
import { KeptSales } from "./kept_sales";
import { lotDemandOf } from "./lot_demand";
import { Kitchen } from "./kitchen";
import { LotDesk } from "./lot_desk";
import { OrderDemand } from "./order_demand";
import { OrderReview } from "./order_review";
import { OwnReservations } from "./own_reservations";
import { pinMemory } from "./pin_memory";
import { QuantityEntry } from "./quantity_entry";
import { QuestionQueue } from "./question_queue";
import { RpcInsightSource } from "./rpc_insight_source";
import { RpcStockSource } from "./rpc_stock_source";
import { ShortageFinder } from "./shortage_finder";
import { watchSoldOut } from "./sold_out_templates";
import { StockGuard } from "./stock_guard";
import { Device } from "./stock_memory";
import { spreadNews } from "./stock_news";
import { StockShelf } from "./stock_shelf";
import { toldKitchen } from "./told_kitchen";
import { guarded, keepDemand, keepTime } from "./upkeep";
import { onLeft, onLookedAtAgain } from "./wake_up";
import { Witness } from "./witness";
function openStockDesk(services, till, memory) {
    try {
        return assembleStockDesk(services, till, memory);
    } catch (error) {
        console.error("POS Stock Guard could not start: stock is not being checked.", error);
        return null;
    }
}
function assembleStockDesk(services, till, memory) {
    const { pos_data: data, bus_service: bus } = services;
    const precision = data.models["decimal.precision"].find((dp) => dp.name === "Product Unit");
    const plainGuard = new StockGuard(browserClock, precision?.digits ?? 2);
    const guard = reactive(plainGuard);
    const { keeper, kept } = memory;
    if (kept) {
        plainGuard.restore(kept);
    }
    const soldOut = watchSoldOut(data.models, plainGuard);
    const source = new RpcStockSource(odoo.pos_config_id, data.orm, bus);
    const insightSource = new RpcInsightSource(odoo.pos_config_id, data.orm);
    const isWaiting = (order) => till.isWaiting(order);
    const reservations = new OwnReservations({
        ask: (saleLineIds) => source.pullOwnReservations(saleLineIds),
        isSubtracted: () => guard.rules.basis === "free",
        onNews() {
            guarded(guard, () => {
                orders.flush();
            });
        },
    });
    const keptSales = new KeptSales(data.models, plainGuard.settlement);
    keptSales.restore(kept?.sales ?? /* @__PURE__ */ new Map(), browserClock.now());
    const orders = new OrderDemand(guard.demand, data.models, {
        settlement: plainGuard.settlement,
        reservations,
        isWaiting,
        rules: () => plainGuard.rules,
        keptSales,
    });
    const plainAbsence = new AbsenceDesk(guard, orders, data.models, {
        onChange() {
            keeper.note();
        },
        tell: (changes, order) => till.tell(changes, order),
    });
    plainAbsence.unread.add(kept?.changes ?? []);
    const absence = reactive(plainAbsence);
    const onAnswer = () => {
        till.onAnswer();
    };
    const audience = { guard, absence, orders, reservations, soldOut, keeper, onAnswer };
    const feed = new StockFeed(source, browserClock, spreadNews(audience));
    const lookAgain = () => void feed.refresh();
    keepDemand(guard, orders);
    const ownDevice = reactive(new Device());
    keeper.keep(ownDevice.keeping(plainGuard, plainAbsence));
    keepTime(guard, lookAgain);
    onLookedAtAgain(() => {
        guard.tick();
        lookAgain();
    });
    onLeft(() => void keeper.save());
    feed.start();
    const onOrderSending = (order) => {
        if (order.finalized) {
            guard.settlement.onSending(order.uuid);
            orders.noteOrder(order.uuid);
            orders.flush();
            void keeper.save();
        }
    };
    const onOrderSent = (order) => {
        guard.settlement.onSent(order.uuid, browserClock.now());
        orders.noteOrder(order.uuid);
        orders.flush();
        if (guard.settlement.isUnderWay(order.uuid)) {
            void feed.refreshTold();
        }
    };
    const device = nameOfTill(data);
    const witness = new Witness(guard, orders, device);
    const finder = new ShortageFinder(plainGuard, witness);
    const ask = async (shortage, occasion) => {
        const answer = await till.ask(shortage, occasion);
        guarded(guard, () => {
            witness.onAnswer(shortage, answer);
        });
        return answer.choice;
    };
    const holds = openHolds(data, device, {
        quantitiesOf: (order) => checkout.quantitiesOf(order),
        toldOf: (order) => toldKitchen(order, guard.rules),
    });
    const queue = new QuestionQueue(guard);
    const review = new OrderReview(plainGuard, finder, ask);
    const checkout = new Checkout(
        guard,
        orders,
        finder,
        review,
        holds.keeper,
        witness,
        absence,
        queue
    );
    return {
        guard,
        // No component reads it: past reactivity an addition takes a part of the time.
        gate: markRaw(new CartGate(plainGuard, orders, finder, ask, queue)),
        checkout,
        kitchen: new Kitchen(guard, checkout, holds),
        review,
        entry: new QuantityEntry(orders, review, queue, browserClock, till),
        shelf: new StockShelf(guard, soldOut.ids, data.models),
        feed,
        device: ownDevice,
        absence,
        insights: reactive(new InsightDesk(insightSource, browserClock)),
        lots: new LotDesk(insightSource, browserClock, guard.digits, (product) =>
            lotDemandOf(data.models, product, isWaiting)
        ),
        pinLock: new PinLock(browserClock, pinMemory),
        onOrderPaid(order) {
            checkout.record(order);
        },
        onOrderSending,
        onOrderSent,
    };
}
function nameOfTill({ models }) {
    return models["pos.config"].get(odoo.pos_config_id)?.name ?? "";
}
export { openStockDesk };
