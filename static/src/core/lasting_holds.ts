import type { ClaimAnswer } from "./claim_answer";
import type { ClaimRequest, ClaimSource } from "./claim_source";
import type { Clock } from "./clock";
import { RENEWAL } from "./hold_keeper";
import { KitchenGoods, type OpenOrders } from "./kitchen_goods";
import { mostOf, type Quantities } from "./quantities";

export interface LastingHoldsListener {
    /** What is held from now on: to be remembered over a reload. */
    onChange(kept: readonly ClaimRequest[]): void;
    /** Why a renewal or a release had no effect. */
    onFailure(error: unknown): void;
}

/**
 * Keeps the goods of orders that the kitchen works on for as long as they are open, whoever pays
 * what meanwhile: to release such an order is to hold again what the kitchen was told.
 */
export class LastingHolds implements ClaimSource {
    private readonly source: ClaimSource;
    private readonly clock: Clock;
    private readonly listener: LastingHoldsListener;
    private readonly goods: KitchenGoods;
    /** The order that somebody waits for the answer of. */
    private asking: string | null = null;
    /** What the order that is being paid has: more than the kitchen was told, perhaps. */
    private granted: ClaimRequest | null = null;
    private isRenewing = false;

    /** @param kept what was held before a reload */
    constructor(
        source: ClaimSource,
        clock: Clock,
        orders: OpenOrders,
        listener: LastingHoldsListener,
        kept: readonly ClaimRequest[] = []
    ) {
        this.source = source;
        this.clock = clock;
        this.listener = listener;
        const before = kept.map((each) => [each.orderUuid, each.quantities] as const);
        this.goods = new KitchenGoods(orders, before);
        this.renewLater();
    }

    async claim(request: ClaimRequest): Promise<ClaimAnswer> {
        const { orderUuid } = request;
        this.asking = orderUuid;
        try {
            const changed = this.goods.follow();
            if (changed.length > 0) {
                this.onChange();
                // What moved from another order to this one would be in its way.
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

    async release(orderUuid: string): Promise<void> {
        this.endPayment(orderUuid);
        await this.hold(orderUuid);
    }

    /** The order holds this already; it is renewed from now on. */
    keep(orderUuid: string, quantities: Quantities): void {
        this.endPayment(orderUuid);
        this.goods.keep(orderUuid, quantities);
        this.onChange();
    }

    /** The order asks for nothing any more, or is gone; nothing happens when it holds nothing. */
    end(orderUuid: string): void {
        if (this.goods.of(orderUuid)) {
            const heirs = this.goods.passOn(orderUuid);
            this.onChange();
            void this.holdAll([orderUuid, ...heirs]);
        }
    }

    private endPayment(orderUuid: string): void {
        if (this.granted?.orderUuid === orderUuid) {
            this.granted = null;
        }
    }

    private renewLater(): void {
        if (this.isRenewing || this.goods.orderUuids.length === 0) {
            return;
        }
        this.isRenewing = true;
        this.clock.after(RENEWAL, () => {
            this.isRenewing = false;
            const ended = this.goods.dropEnded();
            const due = new Set([...ended, ...this.goods.follow(), ...this.goods.orderUuids]);
            this.onChange();
            void this.holdAll([...due]);
        });
    }

    /** One after the other: what one lets go is for the next. Never rejects. */
    private async holdAll(orderUuids: readonly string[]): Promise<void> {
        for (const orderUuid of orderUuids) {
            try {
                // Whoever waits for an answer asks for more.
                if (orderUuid !== this.asking) {
                    await this.hold(orderUuid);
                }
            } catch (error) {
                this.listener.onFailure(error);
            }
        }
    }

    private async hold(orderUuid: string): Promise<void> {
        const kept = this.goods.of(orderUuid);
        if (kept) {
            await this.source.claim(this.requestOf(orderUuid, kept));
        } else {
            await this.source.release(orderUuid);
        }
    }

    private requestOf(orderUuid: string, kept: Quantities): ClaimRequest {
        const { granted } = this;
        // To hold less than its payment counts on would sell that twice.
        const isPaid = granted?.orderUuid === orderUuid;
        const quantities = isPaid ? mostOf(kept, granted.quantities) : kept;
        // A cashier has seen what there was to see.
        return { orderUuid, quantities, accepted: true };
    }

    private onChange(): void {
        const kept = this.goods.entries.map(([orderUuid, quantities]) => ({
            orderUuid,
            quantities,
            accepted: true,
        }));
        this.listener.onChange(kept);
        this.renewLater();
    }
}
