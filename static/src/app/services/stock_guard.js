// Compiled from stock_guard.ts; edit that file.
import { decide } from "../../core/decision";
import { Demand } from "../../core/demand";
import { availableQuantity } from "../../core/figures";
import { freshnessOf } from "../../core/freshness";
import { Ledger } from "../../core/ledger";
import { levelOf } from "../../core/level";
import { quantityDifference, roundQuantity } from "../../core/quantity";
import { lowThresholdOf, NO_RULES, ruleFor } from "../../core/rules";
import { Settlement } from "../../core/settlement";
import { categoryIdOf, isCounted, variantsOf } from "./stock_catalogue";
const START_GRACE = 1e4;
class StockGuard {
    ledger = new Ledger();
    demand = new Demand();
    settlement = new Settlement();
    rules = NO_RULES;
    /** Clock time of the last tick, in milliseconds: lets the age on the screen grow. */
    now;
    /** Whether the last attempt to refresh the figures failed. */
    unreachable = false;
    /** Whether the last check of an order failed, so that it was let through unchecked. */
    checkFailed = false;
    clock;
    digits;
    openedAt;
    /** @param digits decimals of Odoo's "Product Unit" precision */
    constructor(clock, digits) {
        this.clock = clock;
        this.digits = digits;
        this.now = clock.now();
        this.openedAt = this.now;
    }
    known() {
        return { version: this.ledger.head.version, digest: this.rules.digest };
    }
    onReport(report, askedAt, since) {
        const outcome = this.ledger.apply(report, askedAt, since);
        if (outcome === "foreign") {
            return false;
        }
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
    onMessage(message) {
        const understood = this.ledger.hear(message);
        if (understood) {
            this.settlement.onFigures(message.settled, null);
        }
        return understood;
    }
    onFailure(error) {
        this.unreachable = true;
        this.tick();
        console.warn("POS Stock Guard: the stock figures could not be refreshed.", error);
    }
    onChecked() {
        this.checkFailed = false;
    }
    onCheckFailed(error) {
        this.checkFailed = true;
        console.error("POS Stock Guard: an order could not be checked.", error);
    }
    tick() {
        this.now = this.clock.now();
    }
    recount(orders) {
        this.demand.replace(orders);
    }
    get ageSeconds() {
        return this.ledger.ageSeconds(this.now);
    }
    get freshness() {
        return freshnessOf(this.ageSeconds);
    }
    /** Whether nothing is checked, and it is time to say so: not in the first moments of a start. */
    get isBlind() {
        const waited = this.unreachable || this.now - this.openedAt > START_GRACE;
        return this.checkFailed || (this.ledger.head.feed === null && waited);
    }
    /** One step of the "Product Unit" precision. */
    get smallestQuantity() {
        return 10 ** -this.digits;
    }
    /** What a card shows; `null` where stock does not apply. Variants that are not counted add nothing. */
    levelOf(product) {
        const counted = variantsOf(product).filter((variant) => isCounted(variant, this.rules));
        if (counted.length === 0) {
            return null;
        }
        let quantity = 0;
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
    isSoldOut(product) {
        const variants = variantsOf(product);
        return variants.length > 0 && variants.every((variant) => this.isVariantSoldOut(variant));
    }
    isVariantSoldOut(variant) {
        const remaining = isCounted(variant, this.rules) ? this.remainingOf(variant) : null;
        return remaining !== null && quantityDifference(remaining, 0, this.digits) <= 0;
    }
    ruleOf(variant) {
        return ruleFor(this.rules, categoryIdOf(variant, this.rules));
    }
    /** What may still be sold, all orders of this till taken off; `null` when it was never told. */
    remainingOf(variant) {
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
    remainingFor(orderUuid, variant) {
        const remaining = this.remainingOf(variant);
        return remaining === null
            ? null
            : roundQuantity(remaining + this.demand.ofOrder(orderUuid, variant.id), this.digits);
    }
    /** Decides whether the order may ask for `requested` of this variant in all. */
    decide(orderUuid, variant, requested) {
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
export { StockGuard };
