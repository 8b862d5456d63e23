// Compiled from told_shortage.ts; edit that file.
import { isDivisible } from "./order_review";
function findingOf(told, order, kits) {
    const takers = order.lines.map(({ product_id }) => product_id);
    const sold =
        takers.find(({ id }) => id === told.productId) ??
        takers.find(({ id }) => kits.get(id)?.has(told.productId));
    if (!sold) {
        return null;
    }
    const isItself = sold.id === told.productId && isDivisible(order, sold);
    const shortage = {
        order,
        variant: order.models["product.product"].get(told.productId) ?? sold,
        requested: told.requested,
        remaining: told.available,
        share: null,
        tills: null,
        isDoubted: false,
        decision: {
            verdict: told.verdict,
            reason: "short",
            shortBy: told.shortBy,
            decidedBy: told.decidedBy,
            decider: told.decider,
        },
        settable: isItself && told.available > 0 ? told.available : null,
        heldBy: told.heldBy,
        isTold: true,
    };
    return { sold, shortage };
}
export { findingOf };
