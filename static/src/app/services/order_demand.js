// Compiled from order_demand.ts; edit that file.
const EVENTS = ["create", "update", "delete"];
function demandOf(order) {
    return order.lines.map((line) => ({ productId: line.product_id.id, quantity: line.qty }));
}
function countDemand(models, isWaiting) {
    const demand = /* @__PURE__ */ new Map();
    for (const order of models["pos.order"].getAll()) {
        const isUnsettled = !order.finalized || !order.isSynced || isWaiting(order);
        if (isUnsettled && order.state !== "cancel") {
            demand.set(order.uuid, demandOf(order));
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
