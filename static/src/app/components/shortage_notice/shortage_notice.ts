import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosEnv } from "@point_of_sale/app/services/contextual_utils_service";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { _t } from "@web/core/l10n/translation";
import type { Finding } from "../../services/order_review";
import { safely } from "../../services/safely";
import { productName } from "../../utils/product_name";

/**
 * What the open order is short of by now, as another till may have sold it meanwhile. A tap leads to
 * it, as paying would.
 */
export class ShortageNotice extends Component<Record<string, never>, PosEnv> {
    static override template = "pos_stock_guard.ShortageNotice";
    static override props = {};

    declare pos: PosStore;

    override setup(): void {
        this.pos = usePos();
    }

    get findings(): readonly Finding[] {
        const order = this.pos.getOrder();
        return order && !order.finalized
            ? safely(this.pos.stockDesk, ({ review }) => review.findings(order), [])
            : [];
    }

    text(findings: readonly Finding[]): string {
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

    async settle(): Promise<void> {
        const order = this.pos.getOrder();
        if (order) {
            await this.pos.stockDesk?.checkout.settle(order);
        }
    }
}
