// Compiled from stock_guard.ts; edit that file.
import { markRaw } from "@odoo/owl";
import { breakDown } from "../../core/breakdown";
import { Demand } from "../../core/demand";
import { ageSince } from "../../core/kept_age";
import { freshnessOf, isDoubtful } from "../../core/freshness";
import { Ledger } from "../../core/ledger";
import { heldByOthers, heldQuantity } from "../../core/remaining";
import { NO_RULES, ruleFor } from "../../core/rules";
import { Settlement } from "../../core/settlement";
import { RefusalError } from "../../core/refusal_error";
import { decideOn } from "../../core/supply";
import { ruledProduct } from "./stock_catalogue";
import { Doubts } from "./doubts";
import { ServerContact } from "./server_contact";
import { StockAge } from "./stock_age";
import { cardLevel, lineLevel } from "./stock_levels";
import { supplyFor } from "./supply";
const START_GRACE = 1e4;
class StockGuard {
    ledger = new Ledger();
    demand = new Demand();
    settlement = new Settlement();
    /** Replaced as a whole only, so that a component hears of it, and reads on past reactivity. */
    rules = markRaw(NO_RULES);
    age;
    /** Whether rules are softened: kept apart, as many read it and it seldom changes. */
    isOld = true;
    doubts = new Doubts();
    contact = new ServerContact();
    /** Whether the last check of an order failed, so that it was let through unchecked. */
    checkFailed = false;
    digits;
    clock;
    openedAt;
    /** @param digits decimals of Odoo's "Product Unit" precision */
    constructor(clock, digits) {
        this.clock = clock;
        this.digits = digits;
        this.age = new StockAge(this.ledger, clock);
        this.openedAt = this.age.now;
    }
    /** Takes over what an earlier page of this till knew, as old as it is by now. */
    restore(kept) {
        const age = ageSince(kept.age, this.clock.date());
        this.ledger.restore(kept, this.clock.now() - age);
        this.rules = markRaw(kept.rules);
        this.tick();
    }
    known() {
        const { version, mark } = this.ledger.head;
        return { version, mark, digest: this.rules.digest };
    }
    onReport(report, askedAt, asked) {
        const outcome = this.ledger.apply(report, askedAt, asked);
        if (outcome === "foreign") {
            return false;
        }
        if (outcome === "taken") {
            this.settle(report.settled, askedAt);
        }
        if (report.rules) {
            this.rules = markRaw(report.rules);
        }
        this.contact.onAnswer();
        this.tick();
        return true;
    }
    onMessage(message) {
        const understood = this.ledger.hear(message);
        if (understood) {
            this.settle(message.settled, null);
        }
        return understood && !message.rulesChanged;
    }
    onFailure(error) {
        this.contact.onFailure(error);
        if (error instanceof RefusalError) {
            this.ledger.forget();
        }
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
        this.age.tick();
        this.isOld = isDoubtful(this.freshness);
        this.doubts.update(this, this.silentSeconds);
    }
    /** Figures that could not be confirmed just now are not called live, however young they are. */
    get freshness() {
        const freshness = freshnessOf(this.age.seconds, this.rules.limits);
        return freshness === "live" && this.isUnconfirmed ? "delayed" : freshness;
    }
    /** Whether the last question for figures failed, or none was answered since the page was opened. */
    get isUnconfirmed() {
        return this.contact.unreachable || this.ledger.head.isRestored;
    }
    /** Whether the server is known not to answer, from an event: never only because time passed. */
    get isCutOff() {
        return this.isUnconfirmed || this.contact.unanswered;
    }
    /**
     * Seconds since the figures were confirmed; `null` when they never were, and while they are live:
     * a till in contact hears of each sale.
     */
    get silentSeconds() {
        const ageSeconds = this.age.exactSeconds;
        const isLive = freshnessOf(ageSeconds, this.rules.limits) === "live";
        return isLive && !this.isCutOff ? null : ageSeconds;
    }
    /** Whether nothing is checked, and it is time to say so: not in the first moments of a start. */
    get isBlind() {
        const waited = this.contact.unreachable || this.age.now - this.openedAt > START_GRACE;
        return this.checkFailed || (this.ledger.head.feed === null && waited);
    }
    /** One step of the "Product Unit" precision. */
    get smallestQuantity() {
        return 10 ** -this.digits;
    }
    /**
     * What a card shows; `null` where stock does not apply. Variants that are not counted add nothing.
     *
     * @param chosen what is about to be asked for, and on no order yet
     */
    levelOf(product, chosen = 0) {
        return cardLevel(this, product, chosen);
    }
    /** What an order line says of its product; `null` where stock does not apply. */
    lineLevelOf(variant) {
        return lineLevel(this, variant);
    }
    ruleOf(variant) {
        return ruleFor(this.rules, ruledProduct(variant, this.rules));
    }
    /**
     * What is left of a variant for one order.
     *
     * @param orderUuid the order whose own demand does not count
     * @param asked what the order asks for of a product as it is now
     */
    supplyFor(orderUuid, variant, asked) {
        return supplyFor(this, this, orderUuid, variant, asked);
    }
    /** Whether what a card shows counts as old before its time. */
    isDoubted(product) {
        return this.doubts.of(product, this.rules);
    }
    /** What is left, and its parts; `null` when it was never told, and of a kit, which has none. */
    breakdownOf(variant) {
        if (this.isKit(variant)) {
            return null;
        }
        const figures = this.ledger.figuresOf(variant.id);
        const orders = {
            held: heldQuantity(this, variant.id),
            mine: this.demand.total(variant.id),
        };
        return figures && breakDown(figures, this.rules.basis, orders, this.digits);
    }
    /** Claims of orders that other tills are being paid for. */
    heldByOthers(productId) {
        return heldByOthers(this, productId);
    }
    isKit(variant) {
        return this.rules.kits.has(variant.id);
    }
    /** Decides whether an order may ask for `requested` in all of a variant that this rule is for. */
    decide(requested, supply, rule) {
        const request = {
            requested,
            rule,
            ageSeconds: this.age.exactSeconds,
            digits: this.digits,
        };
        return decideOn(supply, request, this.rules);
    }
    /** Figures and what they settle change at one moment: nothing is rendered in between. */
    settle(uuids, askedAt) {
        for (const uuid of this.settlement.onFigures(uuids, askedAt)) {
            this.demand.setCounted(uuid, false);
        }
    }
}
export { StockGuard };
