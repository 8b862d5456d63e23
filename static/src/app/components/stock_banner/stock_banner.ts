import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { _t } from "@web/core/l10n/translation";
import { ageInWords } from "../../utils/age_in_words";

/** Says across the screen that the figures cannot be relied on. Absent while all is well. */
export class StockBanner extends Component {
    static override template = "pos_stock_guard.StockBanner";
    static override props = {};

    declare pos: PosStore;

    override setup(): void {
        this.pos = usePos();
    }

    get message(): string | null {
        const guard = this.pos.stockDesk?.guard;
        if (guard?.refusal) {
            return _t("Stock is not being checked: %s", guard.refusal);
        }
        if (!guard || guard.isBlind) {
            return _t("Stock is not being checked. You can go on selling.");
        }
        if (guard.freshness === "stale") {
            return _t(
                "Stock figures are old: last confirmed %s.",
                ageInWords(guard.ageSeconds ?? 0)
            );
        }
        return null;
    }
}
