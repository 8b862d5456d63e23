// Compiled from kept_sales.ts; edit that file.
import { isUnsent } from "./unsent_changes";
const PREFIX = "kept/";
class KeptSales {
    sales = /* @__PURE__ */ new Map();
    models;
    settlement;
    constructor(models, settlement) {
        this.models = models;
        this.settlement = settlement;
    }
    /** @param now clock milliseconds: figures that are asked for from now on count them */
    restore(sales, now) {
        for (const [uuid, lines] of sales) {
            const order = this.models["pos.order"].getBy("uuid", uuid);
            if (!order || (order.isSynced && !isUnsent(order))) {
                this.sales.set(uuid, lines);
                this.settlement.onSending(uuid);
                this.settlement.onSent(uuid, now);
            }
        }
    }
    /** Adds them to a count of what the orders ask for. */
    addTo(demand) {
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
    has(lineUuid) {
        return lineUuid.startsWith(PREFIX);
    }
}
export { KeptSales };
