import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { Clock } from "../../core/clock";
import { decide, type Decision } from "../../core/decision";
import { Demand, type DemandLine } from "../../core/demand";
import { availableQuantity } from "../../core/figures";
import { freshnessOf, type Freshness } from "../../core/freshness";
import { Ledger } from "../../core/ledger";
import { levelOf, type Level } from "../../core/level";
import type { PolicyAnswer } from "../../core/policy";
import { quantityDifference, roundQuantity } from "../../core/quantity";
import { lowThresholdOf, NO_RULES, ruleFor, type Rules } from "../../core/rules";
import { Settlement } from "../../core/settlement";
import type { StockMessage } from "../../core/stock_message";
import type { StockReport } from "../../core/stock_report";
import { categoryIdOf, isCounted, variantsOf, type CardProduct } from "./stock_catalogue";

/** Milliseconds in which a till that was just opened may wait for its first figures in silence. */
const START_GRACE = 10_000;

/**
 * What one till knows of its stock, and what follows from it.
 *
 * It is made reactive where it is put together: a component that reads it through the store is
 * rendered again only when what it read has changed.
 */
export class StockGuard {
    readonly ledger = new Ledger();
    readonly demand = new Demand();
    readonly settlement = new Settlement();
    rules: Rules = NO_RULES;
    /** Clock time of the last tick, in milliseconds: lets the age on the screen grow. */
    now: number;
    /** Whether the last attempt to refresh the figures failed. */
    unreachable = false;
    /** Whether the last check of an order failed, so that it was let through unchecked. */
    checkFailed = false;
    private readonly clock: Clock;
    private readonly digits: number;
    private readonly openedAt: number;

    /** @param digits decimals of Odoo's "Product Unit" precision */
    constructor(clock: Clock, digits: number) {
        this.clock = clock;
        this.digits = digits;
        this.now = clock.now();
        this.openedAt = this.now;
    }

    known(): { version: number | null; digest: string | null } {
        return { version: this.ledger.head.version, digest: this.rules.digest };
    }

    onReport(report: StockReport, askedAt: number, since: number | null): boolean {
        const outcome = this.ledger.apply(report, askedAt, since);
        if (outcome === "foreign") {
            // Rules without figures would have a till refuse what nobody counted.
            return false;
        }
        // What an old report settles may not be in the newer figures yet.
        if (outcome === "taken") {
            this.settlement.onFigures(report.settled, askedAt);
        }
        if (report.rules) {
            this.rules = report.rules;
        }
        this.unreachable = false;
        this.tick();
        return true;
    }

    onMessage(message: StockMessage): boolean {
        const understood = this.ledger.hear(message);
        if (understood) {
            this.settlement.onFigures(message.settled, null);
        }
        return understood;
    }

    onFailure(error: unknown): void {
        this.unreachable = true;
        this.tick();
        console.warn("POS Stock Guard: the stock figures could not be refreshed.", error);
    }

    onChecked(): void {
        this.checkFailed = false;
    }

    onCheckFailed(error: unknown): void {
        this.checkFailed = true;
        console.error("POS Stock Guard: an order could not be checked.", error);
    }

    tick(): void {
        this.now = this.clock.now();
    }

    recount(orders: ReadonlyMap<string, readonly DemandLine[]>): void {
        this.demand.replace(orders);
    }

    get ageSeconds(): number | null {
        return this.ledger.ageSeconds(this.now);
    }

    get freshness(): Freshness {
        return freshnessOf(this.ageSeconds);
    }

    /** Whether nothing is checked, and it is time to say so: not in the first moments of a start. */
    get isBlind(): boolean {
        const waited = this.unreachable || this.now - this.openedAt > START_GRACE;
        return this.checkFailed || (this.ledger.head.feed === null && waited);
    }

    /** One step of the "Product Unit" precision. */
    get smallestQuantity(): number {
        return 10 ** -this.digits;
    }

    /** What a card shows; `null` where stock does not apply. Variants that are not counted add nothing. */
    levelOf(product: CardProduct): Level | null {
        const counted = variantsOf(product).filter((variant) => isCounted(variant, this.rules));
        if (counted.length === 0) {
            return null;
        }
        let quantity: number | null = 0;
        for (const variant of counted) {
            const remaining = this.remainingOf(variant);
            quantity = remaining === null ? null : quantity + remaining;
            if (quantity === null) {
                break;
            }
        }
        const rounded = quantity === null ? null : roundQuantity(quantity, this.digits);
        const lowThreshold = lowThresholdOf(
            this.rules,
            counted.map((variant) => variant.id)
        );
        return levelOf(rounded, lowThreshold, this.digits);
    }

    /** Whether every variant is counted, and nothing is left of any: not what their sum says. */
    isSoldOut(product: CardProduct): boolean {
        const variants = variantsOf(product);
        return variants.length > 0 && variants.every((variant) => this.isVariantSoldOut(variant));
    }

    private isVariantSoldOut(variant: ProductProduct): boolean {
        const remaining = isCounted(variant, this.rules) ? this.remainingOf(variant) : null;
        return remaining !== null && quantityDifference(remaining, 0, this.digits) <= 0;
    }

    ruleOf(variant: ProductProduct): PolicyAnswer {
        return ruleFor(this.rules, categoryIdOf(variant, this.rules));
    }

    /** What may still be sold, all orders of this till taken off; `null` when it was never told. */
    remainingOf(variant: ProductProduct): number | null {
        const figures = this.ledger.figuresOf(variant.id);
        if (figures === null) {
            return null;
        }
        return availableQuantity(figures, this.rules.basis) - this.demand.total(variant.id);
    }

    /**
     * What is left for one order: what `remainingOf` says, had the order nothing of it.
     *
     * @param orderUuid the order whose own demand does not count
     */
    remainingFor(orderUuid: string, variant: ProductProduct): number | null {
        const remaining = this.remainingOf(variant);
        return remaining === null
            ? null
            : roundQuantity(remaining + this.demand.ofOrder(orderUuid, variant.id), this.digits);
    }

    /** Decides whether the order may ask for `requested` of this variant in all. */
    decide(orderUuid: string, variant: ProductProduct, requested: number): Decision {
        const ageSeconds = this.ledger.ageSeconds(this.clock.now());
        return decide({
            requested,
            remaining: this.remainingFor(orderUuid, variant),
            rule: this.ruleOf(variant),
            freshness: freshnessOf(ageSeconds),
            whenStale: this.rules.whenStale,
            digits: this.digits,
        });
    }
}
