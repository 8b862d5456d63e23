import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { tellOfAbsence } from "../components/stock_absence/stock_absence";
import { askAboutShortage } from "../components/stock_shortage/ask_about_shortage";
import type { Till } from "./stock_desk";

/** What the stock desk needs of core's store. */
export function tillOf(pos: PosStore): Till {
    return {
        isWaiting: (order) => pos.pendingOrder?.write.has(order.id) ?? false,
        ask: (shortage, occasion) => askAboutShortage(pos, shortage, occasion),
        tell: (changes, order) => tellOfAbsence(pos, changes, order),
        isShown: (order) => pos.getOrder()?.uuid === order.uuid,
        startOver: () => {
            pos.numberBuffer.reset();
        },
        onAnswer: () => {
            void pos.paidOrders.send();
        },
    };
}
