// Compiled from stock_banner.ts; edit that file.
import { Component, useEffect, useState } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import { _t } from "@web/core/l10n/translation";
import { ageInWords } from "../../utils/age_in_words";
class StockBanner extends Component {
    static template = "pos_stock_guard.StockBanner";
    static props = {};
    setup() {
        this.pos = usePos();
        this.state = useState({ dismissed: false });
        useEffect(
            () => {
                this.state.dismissed = false;
            },
            () => [this.trouble]
        );
    }
    get trouble() {
        const guard = this.pos.stockDesk?.guard;
        if (guard?.contact.refusal) {
            return "refused";
        }
        if (!guard || guard.isBlind) {
            return "unchecked";
        }
        return guard.freshness === "stale" ? "stale" : null;
    }
    get message() {
        const guard = this.pos.stockDesk?.guard;
        switch (this.trouble) {
            case "refused":
                return _t("Stock is not being checked: %s", guard?.contact.refusal ?? "");
            case "stale":
                return _t(
                    "Stock figures are old: last confirmed %s.",
                    ageInWords(guard?.age.seconds ?? 0)
                );
            default:
                return _t("Stock is not being checked. You can go on selling.");
        }
    }
    dismiss() {
        this.state.dismissed = true;
    }
}
export { StockBanner };
