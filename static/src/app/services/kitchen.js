// Compiled from kitchen.ts; edit that file.
import { registry } from "@web/core/registry";
class NotSentError extends Error {}
class Kitchen {
    checkout;
    holds;
    constructor(checkout, holds) {
        this.checkout = checkout;
        this.holds = holds;
    }
    /** @throws NotSentError the order may not be sent as it is now */
    async admit(order) {
        const { keeper, lasting } = this.holds;
        const asked = this.checkout.quantitiesOf(order);
        if (asked.size > 0 && !(await this.checkout.admits(order))) {
            throw new NotSentError("The order is not sent: goods are short.");
        }
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
