// Compiled from stock_badge.ts; edit that file.
import { Component, useState } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { formatFloat } from "@web/core/utils/numbers";
import { _t } from "@web/core/l10n/translation";
import { timeInWords } from "../../utils/time_in_words";
import { safely } from "../../services/safely";
import { templateIdOf, variantsOf } from "../../services/stock_catalogue";
import { holdersInWords } from "../../utils/holders_in_words";
const ABBREVIATED_FROM = 1e4;
class StockBadge extends Component {
    static template = "pos_stock_guard.StockBadge";
    static props = { product: Object };
    setup() {
        this.pos = usePos();
        this.choice = this.env.comboChoice;
        this.chosen = this.choice && useState(this.choice.chosen);
    }
    get level() {
        const { product } = this.props;
        return safely(
            this.pos.stockDesk,
            ({ guard }) => guard.levelOf(product, this.choice?.of(product.id, this.chosen)),
            null
        );
    }
    get templateId() {
        return templateIdOf(this.props.product);
    }
    text({ quantity }) {
        if (quantity === null) {
            return "?";
        }
        if (Math.abs(quantity) >= ABBREVIATED_FROM) {
            return formatFloat(quantity, { humanReadable: true, decimals: 1 });
        }
        return this.env.utils.formatProductQty(quantity, false);
    }
    title({ quantity, state }, isOld) {
        if (quantity === null) {
            return _t("Stock not known");
        }
        const title = this.amount(quantity, state);
        const asOf = isOld ? this.pos.stockDesk?.guard.age.confirmedDate : null;
        if (!asOf) {
            return title;
        }
        const time = timeInWords(asOf);
        return this.isDoubted
            ? _t("%(title)s, as of %(time)s. May be gone by now: it sells fast", { title, time })
            : _t("%(title)s, as of %(time)s", { title, time });
    }
    get isOld() {
        return this.isDoubted || (this.pos.stockDesk?.guard.isOld ?? false);
    }
    get isDoubted() {
        const { product } = this.props;
        return safely(this.pos.stockDesk, ({ guard }) => guard.isDoubted(product), false);
    }
    amount(quantity, state) {
        const format = (amount) => this.env.utils.formatProductQty(amount, false);
        if (state !== "out") {
            return _t("In stock: %s", format(quantity));
        }
        const guard = this.pos.stockDesk?.guard;
        const holders = variantsOf(this.props.product).flatMap(
            ({ id }) => guard?.heldByOthers(id) ?? []
        );
        const held = quantity === 0 ? holdersInWords(holders, format).join(", ") : "";
        return _t("Out of stock: %s", held || format(quantity));
    }
}
export { StockBadge };
