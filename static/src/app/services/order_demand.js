// Compiled from order_demand.ts; edit that file.
import { explodeKits } from "../../core/kits";
const EVENTS = ["create", "update", "delete"];
function demandOf(order, kits) {
    const lines = order.lines.map((line) => ({
        productId: line.product_id.id,
        quantity: line.qty,
    }));
    return explodeKits(lines, kits);
}
function countDemand(models, settlement, kits, isWaiting) {
    const isMine = (order) =>
        !order.finalized ||
        !order.isSynced ||
        isWaiting(order) ||
        settlement.isUnderWay(order.uuid);
    const demand = /* @__PURE__ */ new Map();
    for (const order of models["pos.order"].getAll()) {
        if (order.state !== "cancel" && !settlement.isSettled(order.uuid) && isMine(order)) {
            demand.set(order.uuid, demandOf(order, kits));
        }
    }
    return demand;
}
function watchOrders(models, onChange) {
    let scheduled = false;
    const schedule = () => {
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
export { countDemand, demandOf, watchOrders };
