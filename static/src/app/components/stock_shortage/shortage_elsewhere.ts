import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { PosEnv } from "@point_of_sale/app/services/contextual_utils_service";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { _t } from "@web/core/l10n/translation";
import type { StockElsewhere } from "../../../core/insight";
import { useElsewhere, type ElsewhereState } from "../../hooks/elsewhere_hook";
import type { KnownInsight } from "../../services/insight_desk";
import { arrivalInWords, unansweredInWords } from "../../utils/insight_in_words";

/** Places named: a cashier sends a customer to one of them. */
const MOST_PLACES = 3;

/**
 * Where else a product is that is short here, and when it comes. It is asked for when it is shown,
 * which waits for no answer, and keeps its room from the start: buttons must not move under a finger.
 */
export class ShortageElsewhere extends Component<{ variant: ProductProduct }, PosEnv> {
    static override template = "pos_stock_guard.ShortageElsewhere";
    static override props = { variant: Object };

    declare pos: PosStore;
    declare state: ElsewhereState;

    override setup(): void {
        this.pos = usePos();
        this.state = useElsewhere([this.props.variant.id]);
    }

    /** Where the components of a kit are is not asked. */
    get isTold(): boolean {
        const guard = this.pos.stockDesk?.guard;
        return guard !== undefined && !guard.isKit(this.props.variant);
    }

    get known(): KnownInsight | undefined {
        return this.pos.stockDesk?.insights.known.get(this.props.variant.id);
    }

    /** Those that have some to spare, the most first. */
    get places(): readonly StockElsewhere[] {
        const places = this.known?.insight.elsewhere ?? [];
        return [...places].filter(({ free }) => free > 0).sort((a, b) => b.free - a.free);
    }

    get named(): readonly StockElsewhere[] {
        return this.places.slice(0, MOST_PLACES);
    }

    get others(): string | null {
        const others = this.places.length - MOST_PLACES;
        return others > 0 ? _t("and in %s more places", others) : null;
    }

    get arrival(): string | null {
        const arrival = this.known?.insight.arrival;
        return arrival ? arrivalInWords(arrival, (quantity) => this.quantity(quantity)) : null;
    }

    get unanswered(): string {
        const known = this.known ? [this.known] : [];
        return unansweredInWords(known, this.pos.stockDesk?.guard.age.now ?? 0);
    }

    quantity(quantity: number): string {
        return this.env.utils.formatProductQty(quantity, false);
    }
}
