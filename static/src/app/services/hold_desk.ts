import type { PosData } from "@point_of_sale/app/services/data_service";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { ClaimRequest } from "../../core/claim_source";
import type { ProductId } from "../../core/figures";
import { HoldKeeper } from "../../core/hold_keeper";
import { LastingHolds } from "../../core/lasting_holds";
import { browserClock } from "./browser_clock";
import { heldOrder } from "./held_order";
import { kitchenOrders } from "./kitchen_orders";
import { RpcClaimSource } from "./rpc_claim_source";

export interface HoldDesk {
    /** Of the order that is being paid. */
    readonly keeper: HoldKeeper;
    /** Of the orders that the kitchen has. */
    readonly lasting: LastingHolds;
}

/**
 * Goes on with what this tab held before it was reloaded, but for the order that was being paid.
 *
 * @param device what this till is called
 */
export function openHolds(
    { orm, models }: PosData,
    device: string,
    quantitiesOf: (order: PosOrder) => ReadonlyMap<ProductId, number>
): HoldDesk {
    const source = new RpcClaimSource(odoo.pos_config_id, device, orm);
    const onFailure = (error: unknown): void => {
        console.warn("POS Stock Guard: stock could not be claimed, or let go.", error);
    };
    const orders = {
        quantitiesOf(orderUuid: string): ReadonlyMap<ProductId, number> | null {
            const order = models["pos.order"].getBy("uuid", orderUuid);
            return order && !order.finalized ? quantitiesOf(order) : null;
        },
        onChange(requests: readonly ClaimRequest[]): void {
            kitchenOrders.remember(requests);
        },
        onFailure,
    };
    const lasting = new LastingHolds(source, browserClock, orders, kitchenOrders.recall());
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
