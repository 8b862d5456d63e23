import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosModels } from "@point_of_sale/app/services/data_service";
import type { Demand, DemandLine } from "../../core/demand";
import type { KeptSales as Sales } from "../../core/kept_stock";
import type { Settlement } from "../../core/settlement";
import { isUnsent } from "./unsent_changes";

const PREFIX = "kept/";

/**
 * What orders took that the server had before this page was opened, and the figures did not count.
 *
 * Core keeps open orders and those that wait to be sent, with their lines. Of a paid one that the
 * server has it forgets the lines: reloaded before figures came that count it, a till without
 * network would show its goods on the shelf again.
 */
export class KeptSales {
    private readonly sales = new Map<string, readonly DemandLine[]>();
    private readonly models: PosModels;
    private readonly settlement: Settlement;

    constructor(models: PosModels, settlement: Settlement) {
        this.models = models;
        this.settlement = settlement;
    }

    /** @param now clock milliseconds: figures that are asked for from now on count them */
    restore(sales: Sales, now: number): void {
        for (const [uuid, lines] of sales) {
            const order: PosOrder | undefined = this.models["pos.order"].getBy("uuid", uuid);
            // Whether the server has an order that was on its way is not known: core sends it again.
            if (!order || (order.isSynced && !isUnsent(order))) {
                this.sales.set(uuid, lines);
                this.settlement.onSending(uuid);
                this.settlement.onSent(uuid, now);
            }
        }
    }

    /** Adds them to a count of what the orders ask for. */
    addTo(demand: Demand): void {
        for (const [uuid, lines] of this.sales) {
            if (this.settlement.isUnderWay(uuid)) {
                demand.setCounted(uuid, true);
                demand.putLine(PREFIX + uuid, uuid, lines);
            } else {
                this.sales.delete(uuid);
            }
        }
    }

    /** Whether it stands for a whole order that no record has the lines of. */
    has(lineUuid: string): boolean {
        return lineUuid.startsWith(PREFIX);
    }
}
