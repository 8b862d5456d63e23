import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { ClaimShortage } from "../../core/claim_answer";
import type { Kits } from "../../core/kits";
import { isDivisible, type Finding } from "./order_review";

/**
 * What the server says is short of an order, as a question for its cashier.
 *
 * @returns `null` where nothing on the order asks for it any more
 */
export function findingOf(told: ClaimShortage, order: PosOrder, kits: Kits): Finding | null {
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
            reason: "short" as const,
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
