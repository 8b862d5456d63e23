// Compiled from hold_desk.ts; edit that file.
import { HoldKeeper } from "../../core/hold_keeper";
import { LastingHolds } from "../../core/lasting_holds";
import { browserClock } from "./browser_clock";
import { heldOrder } from "./held_order";
import { kitchenOrders } from "./kitchen_orders";
import { RpcClaimSource } from "./rpc_claim_source";
function openHolds({ orm, models }, device, { quantitiesOf, toldOf }) {
    const source = new RpcClaimSource(odoo.pos_config_id, device, orm);
    const onFailure = (error) => {
        console.warn("POS Stock Guard: stock could not be claimed, or let go.", error);
    };
    const orders = {
        quantitiesOf(orderUuid) {
            const order = models["pos.order"].getBy("uuid", orderUuid);
            return order && !order.finalized ? quantitiesOf(order) : null;
        },
        told() {
            const open = models["pos.order"].filter(({ finalized }) => !finalized);
            return new Map(open.map((order) => [order.uuid, toldOf(order)]));
        },
    };
    const listener = {
        onChange(requests) {
            kitchenOrders.remember(requests);
        },
        onFailure,
    };
    const before = kitchenOrders.recall();
    const lasting = new LastingHolds(source, browserClock, orders, listener, before);
    const keeper = new HoldKeeper(lasting, browserClock, {
        onAsked: (orderUuid) => {
            heldOrder.remember(orderUuid);
        },
        onFailure,
    });
    models["pos.order"].addEventListener("delete", ({ key }) => {
        lasting.end(String(key));
        keeper.release(String(key));
    });
    const stray = heldOrder.recall();
    if (stray !== null) {
        keeper.letGo(stray);
    }
    return { keeper, lasting };
}
export { openHolds };
