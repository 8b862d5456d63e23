import type { PosData } from "@point_of_sale/app/services/data_service";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { ClaimRequest } from "../../core/claim_source";
import type { ProductId } from "../../core/figures";
import { HoldKeeper } from "../../core/hold_keeper";
import { LastingHolds } from "../../core/lasting_holds";
import type { Quantities } from "../../core/quantities";
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

interface OrderReader {
    /** By product, and the components of kits. */
    quantitiesOf: (order: PosOrder) => Quantities;
    /** What the kitchen was told of. */
    toldOf: (order: PosOrder) => ReadonlySet<ProductId>;
}

/**
 * Goes on with what this tab held before it was reloaded, but for the order that was being paid.
 *
 * @param device what this till is called
 */
export function openHolds(
    { orm, models }: PosData,
    device: string,
    { quantitiesOf, toldOf }: OrderReader
): HoldDesk {
    const source = new RpcClaimSource(odoo.pos_config_id, device, orm);
    const onFailure = (error: unknown): void => {
        console.warn("POS Stock Guard: stock could not be claimed, or let go.", error);
    };
    const orders = {
        quantitiesOf(orderUuid: string): Quantities | null {
            const order = models["pos.order"].getBy("uuid", orderUuid);
            return order && !order.finalized ? quantitiesOf(order) : null;
        },
        told(): Map<string, ReadonlySet<ProductId>> {
            const open = models["pos.order"].filter(({ finalized }) => !finalized);
            return new Map(open.map((order) => [order.uuid, toldOf(order)]));
        },
    };
    const listener = {
        onChange(requests: readonly ClaimRequest[]): void {
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
