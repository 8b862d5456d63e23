// Compiled from shortage_notice.ts; edit that file.
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { _t } from "@web/core/l10n/translation";
import { safely } from "../../services/safely";
import { productName } from "../../utils/product_name";
class ShortageNotice extends Component {
    static template = "pos_stock_guard.ShortageNotice";
    static props = {};
    setup() {
        this.pos = usePos();
    }
    get findings() {
        const order = this.pos.getOrder();
        return order && !order.finalized
            ? safely(this.pos.stockDesk, ({ review }) => review.findings(order), [])
            : [];
    }
    text(findings) {
        const [first, second] = findings;
        if (!first || second) {
            return _t("%s products are short", findings.length);
        }
        const { variant, decision } = first.shortage;
        const product = productName(variant);
        if (decision.shortBy === null) {
            return _t("%s: stock not known", product);
        }
        const amount = this.env.utils.formatProductQty(decision.shortBy, false);
        return _t("%(product)s: %(amount)s short", { product, amount });
    }
    async settle() {
        const order = this.pos.getOrder();
        if (order) {
            await this.pos.stockDesk?.checkout.settle(order);
        }
    }
}
export { ShortageNotice };
