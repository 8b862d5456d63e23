import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosModels } from "@point_of_sale/app/services/data_service";
import type { DemandLine } from "../../core/demand";
import { explodeKits, type Kits } from "../../core/kits";
import type { Settlement } from "../../core/settlement";

const EVENTS = ["create", "update", "delete"] as const;

/** What an order's lines ask for: of kits, and of their components too. */
export function demandOf(order: PosOrder, kits: Kits): DemandLine[] {
    const lines = order.lines.map((line) => ({
        productId: line.product_id.id,
        quantity: line.qty,
    }));
    return explodeKits(lines, kits);
}

/**
 * Drafts of this till, and what was paid here and the server's figures do not count yet.
 *
 * @param isWaiting whether an order the server knows already has changes that are still to be sent.
 *     The order's own dirty flag does not tell: core sets it again right after a successful sync.
 */
export function countDemand(
    models: PosModels,
    settlement: Settlement,
    kits: Kits,
    isWaiting: (order: PosOrder) => boolean
): Map<string, DemandLine[]> {
    const isMine = (order: PosOrder): boolean =>
        !order.finalized ||
        !order.isSynced ||
        isWaiting(order) ||
        settlement.isUnderWay(order.uuid);
    const demand = new Map<string, DemandLine[]>();
    for (const order of models["pos.order"].getAll()) {
        if (order.state !== "cancel" && !settlement.isSettled(order.uuid) && isMine(order)) {
            demand.set(order.uuid, demandOf(order, kits));
        }
    }
    return demand;
}

/** Calls `onChange` once after each burst of changes to orders. */
export function watchOrders(models: PosModels, onChange: () => void): void {
    let scheduled = false;
    const schedule = (): void => {
        if (!scheduled) {
            scheduled = true;
            queueMicrotask(() => {
                scheduled = false;
                onChange();
            });
        }
    };
    for (const event of EVENTS) {
        models["pos.order"].addEventListener(event, schedule);
        models["pos.order.line"].addEventListener(event, schedule);
    }
}
