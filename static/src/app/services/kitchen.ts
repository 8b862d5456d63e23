import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { registry } from "@web/core/registry";
import type { Checkout } from "./checkout";
import type { HoldDesk } from "./hold_desk";
import type { StockGuard } from "./stock_guard";
import { guarded } from "./upkeep";

/** The cashier has seen that goods are short, and does not send the order. */
export class NotSentError extends Error {}

/** Before an order is sent to the kitchen, where the shop wants that: what is cooked is as good as sold. */
export class Kitchen {
    private readonly checkout: Checkout;
    private readonly holds: HoldDesk;
    private readonly guard: StockGuard;

    constructor(guard: StockGuard, checkout: Checkout, holds: HoldDesk) {
        this.guard = guard;
        this.checkout = checkout;
        this.holds = holds;
    }

    /** @throws NotSentError the order may not be sent as it is now */
    async admit(order: PosOrder): Promise<void> {
        if (!(await this.checkout.admits(order))) {
            throw new NotSentError("The order is not sent: goods are short.");
        }
        guarded(this.guard, () => {
            this.hold(order);
        });
    }

    private hold(order: PosOrder): void {
        const { keeper, lasting } = this.holds;
        // What was taken off the order has to reach the kitchen, too; and so has what is shipped
        // later since the cashier was asked.
        const quantities = this.checkout.quantitiesOf(order);
        if (quantities.size === 0) {
            lasting.end(order.uuid);
            return;
        }
        keeper.forget(order.uuid);
        lasting.keep(order.uuid, quantities);
    }
}

/** Who sent the order has been told; only core's own flow had to be stopped. */
function ignoreNotSent(_env: object, error: { event?: Event }, cause: unknown): boolean {
    if (!(cause instanceof NotSentError)) {
        return false;
    }
    error.event?.preventDefault();
    return true;
}

registry
    .category<typeof ignoreNotSent>("error_handlers")
    .add("pos_stock_guard.not_sent", ignoreNotSent, { sequence: 1 });
