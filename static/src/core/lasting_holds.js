// Compiled from lasting_holds.ts; edit that file.
import { RENEWAL } from "./hold_keeper";
class LastingHolds {
    source;
    clock;
    orders;
    kept;
    isRenewing = false;
    /** @param kept what was held before a reload */
    constructor(source, clock, orders, kept = []) {
        this.source = source;
        this.clock = clock;
        this.orders = orders;
        this.kept = new Map(kept.map((request) => [request.orderUuid, request]));
        this.renewLater();
    }
    async claim(request) {
        return await this.source.claim(request);
    }
    async release(orderUuid) {
        const kept = this.kept.get(orderUuid);
        if (kept) {
            await this.source.claim(kept);
        } else {
            await this.source.release(orderUuid);
        }
    }
    /** The order holds this already; it is renewed from now on. */
    keep(orderUuid, quantities) {
        this.kept.set(orderUuid, { orderUuid, quantities, accepted: true });
        this.onChange();
        this.renewLater();
    }
    /** Nobody waits for the order any more; nothing happens when it holds nothing. */
    end(orderUuid) {
        if (this.kept.delete(orderUuid)) {
            this.onChange();
            this.source.release(orderUuid).catch((error) => {
                this.orders.onFailure(error);
            });
        }
    }
    renewLater() {
        if (this.isRenewing || this.kept.size === 0) {
            return;
        }
        this.isRenewing = true;
        this.clock.after(RENEWAL, () => {
            this.isRenewing = false;
            for (const [orderUuid, { quantities }] of [...this.kept]) {
                this.renew(orderUuid, quantities);
            }
            this.renewLater();
        });
    }
    renew(orderUuid, told) {
        const asked = this.orders.quantitiesOf(orderUuid) ?? /* @__PURE__ */ new Map();
        const left = [...told]
            .map(([id, quantity]) => [id, Math.min(quantity, asked.get(id) ?? 0)])
            .filter(([, quantity]) => quantity > 0);
        if (left.length === 0) {
            this.end(orderUuid);
            return;
        }
        const request = { orderUuid, quantities: new Map(left), accepted: true };
        this.kept.set(orderUuid, request);
        this.onChange();
        this.source.claim(request).catch((error) => {
            this.orders.onFailure(error);
        });
    }
    onChange() {
        this.orders.onChange([...this.kept.values()]);
    }
}
export { LastingHolds };
