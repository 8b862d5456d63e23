// Compiled from shortage_elsewhere.ts; edit that file.
import { Component, useState } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { _t } from "@web/core/l10n/translation";
import { ageInWords } from "../../utils/age_in_words";
import { arrivalInWords } from "../../utils/insight_in_words";
const MOST_PLACES = 3;
class ShortageElsewhere extends Component {
    static template = "pos_stock_guard.ShortageElsewhere";
    static props = { variant: Object };
    setup() {
        this.pos = usePos();
        this.state = useState({ asking: "asking" });
        void this.ask();
    }
    async ask() {
        const answered = await this.pos.stockDesk?.insights.ask([this.props.variant.id]);
        this.state.asking = answered ? "answered" : "failed";
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
    /** What is said where nobody could be asked. */
    get unanswered() {
        const guard = this.pos.stockDesk?.guard;
        const { known } = this;
        if (!known || !guard) {
            return _t("Other places could not be asked");
        }
        const seconds = Math.max(0, (guard.now - known.askedAt) / 1e3);
        return _t("Other places could not be asked: as of %s", ageInWords(seconds));
    }
    quantity(quantity) {
        return this.env.utils.formatProductQty(quantity, false);
    }
}
export { ShortageElsewhere };
