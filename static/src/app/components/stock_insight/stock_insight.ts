import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
import type { PosEnv } from "@point_of_sale/app/services/contextual_utils_service";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { _t } from "@web/core/l10n/translation";
import type { Breakdown, BreakdownPart } from "../../../core/breakdown";
import type { Arrival, StockElsewhere } from "../../../core/insight";
import type { Level } from "../../../core/level";
import { useElsewhere, type ElsewhereState } from "../../hooks/elsewhere_hook";
import type { KnownInsight } from "../../services/insight_desk";
import { isCounted } from "../../services/stock_catalogue";
import type { StockDesk } from "../../services/stock_desk";
import { ageInWords } from "../../utils/age_in_words";
import { amountInWords } from "../../utils/amount_in_words";
import { arrivalInWords, isOverdue, unansweredInWords } from "../../utils/insight_in_words";
import { productName } from "../../utils/product_name";

interface Props {
    template: ProductTemplate;
    /** Those shown, of the template's; all of them where it is left out. */
    variants?: readonly ProductProduct[];
    /** Whether there is room for little. */
    isCompact?: boolean;
}

/** What there is of a product: here, from what the till knows, and elsewhere, if it can ask. */
export class StockInsight extends Component<Props, PosEnv> {
    static override template = "pos_stock_guard.StockInsight";
    static override props = {
        template: Object,
        variants: { type: Array, optional: true },
        isCompact: { type: Boolean, optional: true },
    };

    declare pos: PosStore;
    declare state: ElsewhereState;

    override setup(): void {
        this.pos = usePos();
        // About all variants: choosing another one then asks nothing.
        this.state = useElsewhere(this.props.template.product_variant_ids.map(({ id }) => id));
    }

    /** There is one wherever this is shown: see `explainsStock`. */
    get desk(): StockDesk {
        const { stockDesk } = this.pos;
        if (!stockDesk) {
            throw new Error("There is no stock desk to ask");
        }
        return stockDesk;
    }

    get variants(): readonly ProductProduct[] {
        return this.asked.filter((variant) => isCounted(variant, this.desk.guard.rules));
    }

    /** Whether it is about a combination that becomes a variant only when it is sold. */
    get isUnmade(): boolean {
        return this.asked.length === 0;
    }

    private get asked(): readonly ProductProduct[] {
        return this.props.variants ?? this.props.template.product_variant_ids;
    }

    get isAlone(): boolean {
        return this.props.template.product_variant_ids.length === 1;
    }

    get location(): string {
        return this.desk.guard.ledger.head.location?.name ?? "";
    }

    get age(): string {
        const { age, freshness } = this.desk.guard;
        const { seconds } = age;
        if (seconds === null) {
            return _t("Never told by the server");
        }
        // Nobody answers: live would be told by a till that looks offline.
        const isLive = freshness === "live" && this.state.asking !== "failed";
        return isLive ? _t("Live") : _t("As of %s", ageInWords(seconds));
    }

    levelOf(variant: ProductProduct): Level | null {
        return this.desk.guard.lineLevelOf(variant);
    }

    name(variant: ProductProduct): string {
        return productName(variant);
    }

    /** Where its components are is not said of a kit. */
    isKit(variant: ProductProduct): boolean {
        return this.desk.guard.isKit(variant);
    }

    breakdownOf(variant: ProductProduct): Breakdown | null {
        return this.desk.guard.breakdownOf(variant);
    }

    /** Those worth a look: what is on hand, and whatever else there is. */
    partsOf(breakdown: Breakdown): BreakdownPart[] {
        return breakdown.parts.filter(({ name, quantity }) => name === "on_hand" || quantity);
    }

    /** What a part is called: it is told as an amount, and what is taken off has no minus sign. */
    labelOf({ name, quantity, effect }: BreakdownPart): string {
        switch (name) {
            case "on_hand":
                return _t("On hand");
            case "reserved":
                return effect === 0 ? _t("Reserved, for sale all the same") : _t("Reserved");
            case "unposted":
                return quantity < 0
                    ? _t("Brought back, not posted yet")
                    : _t("Sold, not posted yet");
            case "held":
                return _t("Being paid at other tills");
            case "mine":
                return _t("On orders of this till");
        }
    }

    amountOf({ name, quantity }: BreakdownPart): string {
        return this.quantity(name === "unposted" ? Math.abs(quantity) : quantity);
    }

    headline({ quantity, state }: Level): string {
        if (quantity === null) {
            return _t("Stock not known");
        }
        const amount = amountInWords(this.quantity(Math.abs(quantity)), this.props.template);
        if (quantity < 0) {
            return _t("%s short", amount);
        }
        return state === "out" ? _t("Sold out") : _t("%s left", amount);
    }

    knownOf(variant: ProductProduct): KnownInsight | undefined {
        return this.desk.insights.known.get(variant.id);
    }

    get unanswered(): string {
        const known = this.variants.flatMap((variant) => this.knownOf(variant) ?? []);
        return unansweredInWords(known, this.desk.guard.age.now);
    }

    summaryOf(known: KnownInsight): string {
        const free = known.insight.elsewhere.reduce((sum, place) => sum + place.free, 0);
        return _t("Elsewhere: %s free", this.quantity(free));
    }

    stockOf({ onHand, free }: StockElsewhere): string {
        return free === onHand
            ? this.quantity(onHand)
            : _t("%(free)s free of %(onHand)s", {
                  free: this.quantity(free),
                  onHand: this.quantity(onHand),
              });
    }

    isOverdue(arrival: Arrival): boolean {
        return isOverdue(arrival);
    }

    arrivalText(arrival: Arrival): string {
        return arrivalInWords(arrival, (quantity) => this.quantity(quantity));
    }

    quantity(quantity: number): string {
        return this.env.utils.formatProductQty(quantity, false);
    }
}
