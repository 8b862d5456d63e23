// Compiled from lasting_holds.ts; edit that file.
import { RENEWAL } from "./hold_keeper";
import { KitchenGoods } from "./kitchen_goods";
import { mostOf } from "./quantities";
class LastingHolds {
    source;
    clock;
    listener;
    goods;
    /** The order that somebody waits for the answer of. */
    asking = null;
    /** What the order that is being paid has: more than the kitchen was told, perhaps. */
    granted = null;
    isRenewing = false;
    /** @param kept what was held before a reload */
    constructor(source, clock, orders, listener, kept = []) {
        this.source = source;
        this.clock = clock;
        this.listener = listener;
        const before = kept.map((each) => [each.orderUuid, each.quantities]);
        this.goods = new KitchenGoods(orders, before);
        this.renewLater();
    }
    async claim(request) {
        const { orderUuid } = request;
        this.asking = orderUuid;
        try {
            const changed = this.goods.follow();
            if (changed.length > 0) {
                this.onChange();
                await this.holdAll(changed);
            }
            const answer = await this.source.claim(request);
            this.granted = answer.ok ? request : null;
            return answer;
        } finally {
            if (this.asking === orderUuid) {
                this.asking = null;
            }
        }
    }
    async release(orderUuid) {
        this.endPayment(orderUuid);
        await this.hold(orderUuid);
    }
    /** The order holds this already; it is renewed from now on. */
    keep(orderUuid, quantities) {
        this.endPayment(orderUuid);
        this.goods.keep(orderUuid, quantities);
        this.onChange();
    }
    /** The order asks for nothing any more, or is gone; nothing happens when it holds nothing. */
    end(orderUuid) {
        if (this.goods.of(orderUuid)) {
            const heirs = this.goods.passOn(orderUuid);
            this.onChange();
            void this.holdAll([orderUuid, ...heirs]);
        }
    }
    endPayment(orderUuid) {
        if (this.granted?.orderUuid === orderUuid) {
            this.granted = null;
        }
    }
    renewLater() {
        if (this.isRenewing || this.goods.orderUuids.length === 0) {
            return;
        }
        this.isRenewing = true;
        this.clock.after(RENEWAL, () => {
            this.isRenewing = false;
            const ended = this.goods.dropEnded();
            const due = /* @__PURE__ */ new Set([
                ...ended,
                ...this.goods.follow(),
                ...this.goods.orderUuids,
            ]);
            this.onChange();
            void this.holdAll([...due]);
        });
    }
    /** One after the other: what one lets go is for the next. Never rejects. */
    async holdAll(orderUuids) {
        for (const orderUuid of orderUuids) {
            try {
                if (orderUuid !== this.asking) {
                    await this.hold(orderUuid);
                }
            } catch (error) {
                this.listener.onFailure(error);
            }
        }
    }
    async hold(orderUuid) {
        const kept = this.goods.of(orderUuid);
        if (kept) {
            await this.source.claim(this.requestOf(orderUuid, kept));
        } else {
            await this.source.release(orderUuid);
        }
    }
    requestOf(orderUuid, kept) {
        const { granted } = this;
        const isPaid = granted?.orderUuid === orderUuid;
        const quantities = isPaid ? mostOf(kept, granted.quantities) : kept;
        return { orderUuid, quantities, accepted: true };
    }
    onChange() {
        const kept = this.goods.entries.map(([orderUuid, quantities]) => ({
            orderUuid,
            quantities,
            accepted: true,
        }));
        this.listener.onChange(kept);
        this.renewLater();
    }
}
export { LastingHolds };
