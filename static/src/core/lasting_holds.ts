import type { ClaimAnswer } from "./claim_answer";
import type { ClaimRequest, ClaimSource } from "./claim_source";
import type { Clock } from "./clock";
import type { ProductId } from "./figures";
import { RENEWAL } from "./hold_keeper";

/** What there is to know of orders that lasting holds are for. */
export interface OpenOrders {
    /** What the order asks for now; `null` once it is paid, cancelled or gone. */
    quantitiesOf(orderUuid: string): ReadonlyMap<ProductId, number> | null;
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
    private readonly orders: OpenOrders;
    private readonly kept: Map<string, ClaimRequest>;
    private isRenewing = false;

    /** @param kept what was held before a reload */
    constructor(
        source: ClaimSource,
        clock: Clock,
        orders: OpenOrders,
        kept: readonly ClaimRequest[] = []
    ) {
        this.source = source;
        this.clock = clock;
        this.orders = orders;
        this.kept = new Map(kept.map((request) => [request.orderUuid, request]));
        this.renewLater();
    }

    async claim(request: ClaimRequest): Promise<ClaimAnswer> {
        return await this.source.claim(request);
    }

    async release(orderUuid: string): Promise<void> {
        const kept = this.kept.get(orderUuid);
        if (kept) {
            await this.source.claim(kept);
        } else {
            await this.source.release(orderUuid);
        }
    }

    /** The order holds this already; it is renewed from now on. */
    keep(orderUuid: string, quantities: ReadonlyMap<ProductId, number>): void {
        // A cashier has seen what there was to see.
        this.kept.set(orderUuid, { orderUuid, quantities, accepted: true });
        this.onChange();
        this.renewLater();
    }

    /** Nobody waits for the order any more; nothing happens when it holds nothing. */
    end(orderUuid: string): void {
        if (this.kept.delete(orderUuid)) {
            this.onChange();
            this.source.release(orderUuid).catch((error: unknown) => {
                this.orders.onFailure(error);
            });
        }
    }

    private renewLater(): void {
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

    private renew(orderUuid: string, told: ReadonlyMap<ProductId, number>): void {
        const asked = this.orders.quantitiesOf(orderUuid) ?? new Map<ProductId, number>();
        const left = [...told]
            .map(([id, quantity]) => [id, Math.min(quantity, asked.get(id) ?? 0)] as const)
            .filter(([, quantity]) => quantity > 0);
        if (left.length === 0) {
            this.end(orderUuid);
            return;
        }
        const request = { orderUuid, quantities: new Map(left), accepted: true };
        this.kept.set(orderUuid, request);
        this.onChange();
        this.source.claim(request).catch((error: unknown) => {
            this.orders.onFailure(error);
        });
    }

    private onChange(): void {
        this.orders.onChange([...this.kept.values()]);
    }
}
