import { markRaw } from "@odoo/owl";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { Clock } from "../../core/clock";
import { breakDown, type Breakdown } from "../../core/breakdown";
import type { Claim } from "../../core/claim";
import type { Decision } from "../../core/decision";
import { Demand } from "../../core/demand";
import type { ProductId } from "../../core/figures";
import { ageSince } from "../../core/kept_age";
import type { KeptStock } from "../../core/kept_stock";
import { freshnessOf, isDoubtful, type Freshness } from "../../core/freshness";
import { Ledger } from "../../core/ledger";
import type { Level } from "../../core/level";
import type { PolicyAnswer } from "../../core/policy";
import { heldByOthers, heldQuantity } from "../../core/remaining";
import { NO_RULES, ruleFor, type Rules } from "../../core/rules";
import { Settlement } from "../../core/settlement";
import type { StockMessage } from "../../core/stock_message";
import { RefusalError } from "../../core/refusal_error";
import type { StockReport } from "../../core/stock_report";
import type { KnownStock, KnownVersion } from "../../core/stock_source";
import { decideOn, type Supply } from "../../core/supply";
import { ruledProduct, type CardProduct } from "./stock_catalogue";
import { Doubts } from "./doubts";
import { ServerContact } from "./server_contact";
import { StockAge } from "./stock_age";
import { cardLevel, lineLevel } from "./stock_levels";
import { supplyFor } from "./supply";

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
    /** Replaced as a whole only, so that a component hears of it, and reads on past reactivity. */
    rules: Rules = markRaw(NO_RULES);
    readonly age: StockAge;
    /** Whether rules are softened: kept apart, as many read it and it seldom changes. */
    isOld = true;
    readonly doubts = new Doubts();
    readonly contact = new ServerContact();
    /** Whether the last check of an order failed, so that it was let through unchecked. */
    checkFailed = false;
    readonly digits: number;
    private readonly clock: Clock;
    private readonly openedAt: number;

    /** @param digits decimals of Odoo's "Product Unit" precision */
    constructor(clock: Clock, digits: number) {
        this.clock = clock;
        this.digits = digits;
        this.age = new StockAge(this.ledger, clock);
        this.openedAt = this.age.now;
    }

    /** Takes over what an earlier page of this till knew, as old as it is by now. */
    restore(kept: KeptStock): void {
        const age = ageSince(kept.age, this.clock.date());
        this.ledger.restore(kept, this.clock.now() - age);
        this.rules = markRaw(kept.rules);
        this.tick();
    }

    known(): KnownStock {
        const { version, mark } = this.ledger.head;
        return { version, mark, digest: this.rules.digest };
    }

    onReport(report: StockReport, askedAt: number, asked: KnownVersion): boolean {
        const outcome = this.ledger.apply(report, askedAt, asked);
        if (outcome === "foreign") {
            // Rules without figures would have a till refuse what nobody counted.
            return false;
        }
        // What an old report settles may not be in the newer figures yet.
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

    onMessage(message: StockMessage): boolean {
        const understood = this.ledger.hear(message);
        if (understood) {
            this.settle(message.settled, null);
        }
        return understood && !message.rulesChanged;
    }

    onFailure(error: unknown): void {
        this.contact.onFailure(error);
        if (error instanceof RefusalError) {
            this.ledger.forget();
        }
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
        this.age.tick();
        this.isOld = isDoubtful(this.freshness);
        this.doubts.update(this, this.silentSeconds);
    }

    /** Figures that could not be confirmed just now are not called live, however young they are. */
    get freshness(): Freshness {
        const freshness = freshnessOf(this.age.seconds, this.rules.limits);
        return freshness === "live" && this.isUnconfirmed ? "delayed" : freshness;
    }

    /** Whether the last question for figures failed, or none was answered since the page was opened. */
    get isUnconfirmed(): boolean {
        return this.contact.unreachable || this.ledger.head.isRestored;
    }

    /** Whether the server is known not to answer, from an event: never only because time passed. */
    get isCutOff(): boolean {
        return this.isUnconfirmed || this.contact.unanswered;
    }

    /**
     * Seconds since the figures were confirmed; `null` when they never were, and while they are live:
     * a till in contact hears of each sale.
     */
    get silentSeconds(): number | null {
        const ageSeconds = this.age.exactSeconds;
        const isLive = freshnessOf(ageSeconds, this.rules.limits) === "live";
        return isLive && !this.isCutOff ? null : ageSeconds;
    }

    /** Whether nothing is checked, and it is time to say so: not in the first moments of a start. */
    get isBlind(): boolean {
        const waited = this.contact.unreachable || this.age.now - this.openedAt > START_GRACE;
        return this.checkFailed || (this.ledger.head.feed === null && waited);
    }

    /** One step of the "Product Unit" precision. */
    get smallestQuantity(): number {
        return 10 ** -this.digits;
    }

    /**
     * What a card shows; `null` where stock does not apply. Variants that are not counted add nothing.
     *
     * @param chosen what is about to be asked for, and on no order yet
     */
    levelOf(product: CardProduct, chosen = 0): Level | null {
        return cardLevel(this, product, chosen);
    }

    /** What an order line says of its product; `null` where stock does not apply. */
    lineLevelOf(variant: ProductProduct): Level | null {
        return lineLevel(this, variant);
    }

    ruleOf(variant: ProductProduct): PolicyAnswer {
        return ruleFor(this.rules, ruledProduct(variant, this.rules));
    }

    /**
     * What is left of a variant for one order.
     *
     * @param orderUuid the order whose own demand does not count
     * @param asked what the order asks for of a product as it is now
     */
    supplyFor(
        orderUuid: string,
        variant: ProductProduct,
        asked: (productId: ProductId) => number
    ): Supply {
        return supplyFor(this, this, orderUuid, variant, asked);
    }

    /** Whether what a card shows counts as old before its time. */
    isDoubted(product: CardProduct): boolean {
        return this.doubts.of(product, this.rules);
    }

    /** What is left, and its parts; `null` when it was never told, and of a kit, which has none. */
    breakdownOf(variant: ProductProduct): Breakdown | null {
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
    heldByOthers(productId: ProductId): readonly Claim[] {
        return heldByOthers(this, productId);
    }

    isKit(variant: ProductProduct): boolean {
        return this.rules.kits.has(variant.id);
    }

    /** Decides whether an order may ask for `requested` in all of a variant that this rule is for. */
    decide(requested: number, supply: Supply, rule: PolicyAnswer): Decision {
        const request = {
            requested,
            rule,
            ageSeconds: this.age.exactSeconds,
            digits: this.digits,
        };
        return decideOn(supply, request, this.rules);
    }

    /** Figures and what they settle change at one moment: nothing is rendered in between. */
    private settle(uuids: readonly string[], askedAt: number | null): void {
        for (const uuid of this.settlement.onFigures(uuids, askedAt)) {
            this.demand.setCounted(uuid, false);
        }
    }
}
