import { Component, useState } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { PosEnv } from "@point_of_sale/app/services/contextual_utils_service";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { _t } from "@web/core/l10n/translation";
import type { StockElsewhere } from "../../../core/insight";
import type { KnownInsight } from "../../services/insight_desk";
import { ageInWords } from "../../utils/age_in_words";
import { arrivalInWords } from "../../utils/insight_in_words";

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
    declare state: { asking: "asking" | "answered" | "failed" };

    override setup(): void {
        this.pos = usePos();
        this.state = useState({ asking: "asking" });
        void this.ask();
    }

    async ask(): Promise<void> {
        const answered = await this.pos.stockDesk?.insights.ask([this.props.variant.id]);
        this.state.asking = answered ? "answered" : "failed";
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

    /** What is said where nobody could be asked. */
    get unanswered(): string {
        const guard = this.pos.stockDesk?.guard;
        const { known } = this;
        if (!known || !guard) {
            return _t("Other places could not be asked");
        }
        const seconds = Math.max(0, (guard.now - known.askedAt) / 1000);
        return _t("Other places could not be asked: as of %s", ageInWords(seconds));
    }

    quantity(quantity: number): string {
        return this.env.utils.formatProductQty(quantity, false);
    }
}
