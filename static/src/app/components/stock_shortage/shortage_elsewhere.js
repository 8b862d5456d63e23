// Compiled from shortage_elsewhere.ts; edit that file.
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { _t } from "@web/core/l10n/translation";
import { useElsewhere } from "../../hooks/elsewhere_hook";
import { arrivalInWords, unansweredInWords } from "../../utils/insight_in_words";
const MOST_PLACES = 3;
class ShortageElsewhere extends Component {
    static template = "pos_stock_guard.ShortageElsewhere";
    static props = { variant: Object };
    setup() {
        this.pos = usePos();
        this.state = useElsewhere([this.props.variant.id]);
    }
    /** Where the components of a kit are is not asked. */
    get isTold() {
        const guard = this.pos.stockDesk?.guard;
        return guard !== void 0 && !guard.isKit(this.props.variant);
    }
    get known() {
        return this.pos.stockDesk?.insights.known.get(this.props.variant.id);
    }
    /** Those that have some to spare, the most first. */
    get places() {
        const places = this.known?.insight.elsewhere ?? [];
        return [...places].filter(({ free }) => free > 0).sort((a, b) => b.free - a.free);
    }
    get named() {
        return this.places.slice(0, MOST_PLACES);
    }
    get others() {
        const others = this.places.length - MOST_PLACES;
        return others > 0 ? _t("and in %s more places", others) : null;
    }
    get arrival() {
        const arrival = this.known?.insight.arrival;
        return arrival ? arrivalInWords(arrival, (quantity) => this.quantity(quantity)) : null;
    }
    get unanswered() {
        const known = this.known ? [this.known] : [];
        return unansweredInWords(known, this.pos.stockDesk?.guard.age.now ?? 0);
    }
    quantity(quantity) {
        return this.env.utils.formatProductQty(quantity, false);
    }
}
export { ShortageElsewhere };
