import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { PosEnv } from "@point_of_sale/app/services/contextual_utils_service";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { _t } from "@web/core/l10n/translation";
import { isNoteworthy, type Level } from "../../../core/level";
import { safely } from "../../services/safely";
import type { StockDesk } from "../../services/stock_desk";
import { holdersInWords } from "../../utils/holders_in_words";

/** What is left of the product of an order line, where that is worth a look. */
export class StockHint extends Component<{ line: PosOrderline }, PosEnv> {
    static override template = "pos_stock_guard.StockHint";
    static override props = { line: Object };

    declare pos: PosStore;

    override setup(): void {
        this.pos = usePos();
    }

    /** `null` for goods that come back, too: what is left does not matter to them. */
    get level(): Level | null {
        const { product_id: variant, qty } = this.props.line;
        const look = ({ guard }: StockDesk): Level | null => {
            const level = guard.lineLevelOf(variant);
            return level && isNoteworthy(level, guard.ruleOf(variant).policy) ? level : null;
        };
        return qty < 0 ? null : safely(this.pos.stockDesk, look, null);
    }

    get isOld(): boolean {
        const guard = this.pos.stockDesk?.guard;
        return guard !== undefined && (guard.isOld || guard.isDoubted(this.props.line.product_id));
    }

    /**
     * It leaves from elsewhere then, and what is left here is no news of it. Not `isShippedLater` of
     * the services, which reads past reactivity: this has to hear of the date.
     */
    get isShippedLater(): boolean {
        return Boolean(this.props.line.order_id?.shipping_date);
    }

    /** Whether the order has what it asks for, whatever is left for others. */
    isServed({ quantity }: Level): boolean {
        return quantity !== null && quantity <= 0 && this.lackingOf(quantity) <= 0;
    }

    text(level: Level): string {
        const { quantity } = level;
        if (quantity === null) {
            return _t("Stock not known");
        }
        if (quantity > 0) {
            return _t("%s left", this.format(quantity));
        }
        if (this.isServed(level)) {
            return _t("None left");
        }
        const lacking = this.lackingOf(quantity);
        const amount = this.format(lacking);
        const held = this.holders.join(", ");
        return held ? _t("%(amount)s short: %(held)s", { amount, held }) : _t("%s short", amount);
    }

    /** How much of what the order asks for is missing: the rest of it is missing elsewhere. */
    private lackingOf(quantity: number): number {
        const { order_id: order, product_id: variant } = this.props.line;
        const asked = order && this.pos.stockDesk?.guard.demand.netOf(order.uuid, variant.id);
        return Math.min(-quantity, asked ?? 0);
    }

    /** Who has what the line lacks; the shelf may look otherwise. */
    private get holders(): readonly string[] {
        const holders = this.pos.stockDesk?.guard.heldByOthers(this.props.line.product_id.id) ?? [];
        return holdersInWords(holders, (quantity) => this.format(quantity));
    }

    private format(quantity: number): string {
        return this.env.utils.formatProductQty(quantity, false);
    }
}
