import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosEnv } from "@point_of_sale/app/services/contextual_utils_service";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { _t } from "@web/core/l10n/translation";
import type { ChangeRow } from "../../services/absence_desk";
import { safely } from "../../services/safely";
import type { Shortage } from "../../services/shortage";
import { amountInWords } from "../../utils/amount_in_words";
import { changeInWords } from "../../utils/change_in_words";

/** Others that are named; the panel has all. */
const MOST_OTHERS = 2;

/** That a product became short while the till was away, and what else did: said once, here. */
export class ShortageAbsence extends Component<{ shortage: Shortage }, PosEnv> {
    static override template = "pos_stock_guard.ShortageAbsence";
    static override props = { shortage: Object };

    declare pos: PosStore;
    /** As it was when the dialog opened. */
    declare rows: readonly ChangeRow[];

    override setup(): void {
        this.pos = usePos();
        this.rows = safely(this.pos.stockDesk, ({ absence }) => absence.rows(), []);
    }

    /** Those of the product, or of the parts of a kit. */
    get own(): readonly ChangeRow[] {
        return this.rows.filter((row) => this.isOwn(row));
    }

    /** Those that the order asks for first. */
    get others(): readonly ChangeRow[] {
        const { uuid } = this.props.shortage.order;
        const isOnOrder = ({ orders }: ChangeRow): boolean =>
            orders.some(({ order }) => order.uuid === uuid);
        return this.rows
            .filter((row) => !this.isOwn(row))
            .sort((left, right) => Number(isOnOrder(right)) - Number(isOnOrder(left)))
            .slice(0, MOST_OTHERS);
    }

    get hidden(): string | null {
        const hidden = this.rows.length - this.own.length - this.others.length;
        return hidden > 0 ? _t("and %s more products", hidden) : null;
    }

    past(row: ChangeRow): string {
        const change = changeInWords(row, (quantity) => this.amount(row, quantity));
        const { variant } = row;
        return variant.id === this.props.shortage.variant.id
            ? change
            : _t("%(product)s: %(change)s", { product: variant.display_name, change });
    }

    other(row: ChangeRow): string {
        const quantity = this.amount(row, row.now);
        return _t("%(product)s: now %(quantity)s", {
            product: row.variant.display_name,
            quantity,
        });
    }

    private isOwn({ variant }: ChangeRow): boolean {
        const { id } = this.props.shortage.variant;
        const kits = this.pos.stockDesk?.guard.rules.kits;
        return variant.id === id || (kits?.get(id)?.has(variant.id) ?? false);
    }

    private amount({ variant }: ChangeRow, quantity: number): string {
        const written = this.env.utils.formatProductQty(quantity, false);
        return amountInWords(written, variant.product_tmpl_id);
    }
}
