// Compiled from stock_banner.ts; edit that file.
import { Component } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { _t } from "@web/core/l10n/translation";
import { ageInWords } from "../../utils/age_in_words";
class StockBanner extends Component {
    static template = "pos_stock_guard.StockBanner";
    static props = {};
    setup() {
        this.pos = usePos();
    }
    get message() {
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
export { StockBanner };
