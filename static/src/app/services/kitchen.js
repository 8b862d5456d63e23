// Compiled from kitchen.ts; edit that file.
import { registry } from "@web/core/registry";
import { guarded } from "./upkeep";
class NotSentError extends Error {}
class Kitchen {
    checkout;
    holds;
    guard;
    constructor(guard, checkout, holds) {
        this.guard = guard;
        this.checkout = checkout;
        this.holds = holds;
    }
    /** @throws NotSentError the order may not be sent as it is now */
    async admit(order) {
        if (!(await this.checkout.admits(order))) {
            throw new NotSentError("The order is not sent: goods are short.");
        }
        guarded(this.guard, () => {
            this.hold(order);
        });
    }
    hold(order) {
        const { keeper, lasting } = this.holds;
        const quantities = this.checkout.quantitiesOf(order);
        if (quantities.size === 0) {
            lasting.end(order.uuid);
            return;
        }
        keeper.forget(order.uuid);
        lasting.keep(order.uuid, quantities);
    }
}
function ignoreNotSent(_env, error, cause) {
    if (!(cause instanceof NotSentError)) {
        return false;
    }
    error.event?.preventDefault();
    return true;
}
registry.category("error_handlers").add("pos_stock_guard.not_sent", ignoreNotSent, { sequence: 1 });
export { Kitchen, NotSentError };
