// Compiled from stock_insight.ts; edit that file.
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { _t } from "@web/core/l10n/translation";
import { useElsewhere } from "../../hooks/elsewhere_hook";
import { isCounted } from "../../services/stock_catalogue";
import { ageInWords } from "../../utils/age_in_words";
import { amountInWords } from "../../utils/amount_in_words";
import { arrivalInWords, isOverdue, unansweredInWords } from "../../utils/insight_in_words";
import { productName } from "../../utils/product_name";
class StockInsight extends Component {
    static template = "pos_stock_guard.StockInsight";
    static props = {
        template: Object,
        variants: { type: Array, optional: true },
        isCompact: { type: Boolean, optional: true },
    };
    setup() {
        this.pos = usePos();
        this.state = useElsewhere(this.props.template.product_variant_ids.map(({ id }) => id));
    }
    /** There is one wherever this is shown: see `explainsStock`. */
    get desk() {
        const { stockDesk } = this.pos;
        if (!stockDesk) {
            throw new Error("There is no stock desk to ask");
        }
        return stockDesk;
    }
    get variants() {
        return this.asked.filter((variant) => isCounted(variant, this.desk.guard.rules));
    }
    /** Whether it is about a combination that becomes a variant only when it is sold. */
    get isUnmade() {
        return this.asked.length === 0;
    }
    get asked() {
        return this.props.variants ?? this.props.template.product_variant_ids;
    }
    get isAlone() {
        return this.props.template.product_variant_ids.length === 1;
    }
    get location() {
        return this.desk.guard.ledger.head.location?.name ?? "";
    }
    get age() {
        const { age, freshness } = this.desk.guard;
        const { seconds } = age;
        if (seconds === null) {
            return _t("Never told by the server");
        }
        const isLive = freshness === "live" && this.state.asking !== "failed";
        return isLive ? _t("Live") : _t("As of %s", ageInWords(seconds));
    }
    levelOf(variant) {
        return this.desk.guard.lineLevelOf(variant);
    }
    name(variant) {
        return productName(variant);
    }
    /** Where its components are is not said of a kit. */
    isKit(variant) {
        return this.desk.guard.isKit(variant);
    }
    breakdownOf(variant) {
        return this.desk.guard.breakdownOf(variant);
    }
    /** Those worth a look: what is on hand, and whatever else there is. */
    partsOf(breakdown) {
        return breakdown.parts.filter(({ name, quantity }) => name === "on_hand" || quantity);
    }
    /** What a part is called: it is told as an amount, and what is taken off has no minus sign. */
    labelOf({ name, quantity, effect }) {
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
    amountOf({ name, quantity }) {
        return this.quantity(name === "unposted" ? Math.abs(quantity) : quantity);
    }
    headline({ quantity, state }) {
        if (quantity === null) {
            return _t("Stock not known");
        }
        const amount = amountInWords(this.quantity(Math.abs(quantity)), this.props.template);
        if (quantity < 0) {
            return _t("%s short", amount);
        }
        return state === "out" ? _t("Sold out") : _t("%s left", amount);
    }
    knownOf(variant) {
        return this.desk.insights.known.get(variant.id);
    }
    get unanswered() {
        const known = this.variants.flatMap((variant) => this.knownOf(variant) ?? []);
        return unansweredInWords(known, this.desk.guard.age.now);
    }
    summaryOf(known) {
        const free = known.insight.elsewhere.reduce((sum, place) => sum + place.free, 0);
        return _t("Elsewhere: %s free", this.quantity(free));
    }
    stockOf({ onHand, free }) {
        return free === onHand
            ? this.quantity(onHand)
            : _t("%(free)s free of %(onHand)s", {
                  free: this.quantity(free),
                  onHand: this.quantity(onHand),
              });
    }
    isOverdue(arrival) {
        return isOverdue(arrival);
    }
    arrivalText(arrival) {
        return arrivalInWords(arrival, (quantity) => this.quantity(quantity));
    }
    quantity(quantity) {
        return this.env.utils.formatProductQty(quantity, false);
    }
}
export { StockInsight };
