import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosModels } from "@point_of_sale/app/services/data_service";
import type { DemandLine } from "../../core/demand";

const EVENTS = ["create", "update", "delete"] as const;

export function demandOf(order: PosOrder): DemandLine[] {
    return order.lines.map((line) => ({ productId: line.product_id.id, quantity: line.qty }));
}

/** Drafts of this till, and what was paid here and has not reached the server. */
export function countDemand(models: PosModels): Map<string, DemandLine[]> {
    const demand = new Map<string, DemandLine[]>();
    for (const order of models["pos.order"].filter(isUnsettled)) {
        demand.set(order.uuid, demandOf(order));
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

function isUnsettled(order: PosOrder): boolean {
    if (order.state === "cancel") {
        return false;
    }
    return !order.finalized || !order.isSynced || order.isDirty();
}
