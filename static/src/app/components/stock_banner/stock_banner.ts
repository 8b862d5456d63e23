import { Component, useEffect, useState } from "@odoo/owl";
import { usePos } from "@point_of_sale/app/hooks/pos_hook";
import type { PosStore } from "@point_of_sale/app/services/pos_store";
import { _t } from "@web/core/l10n/translation";
import { ageInWords } from "../../utils/age_in_words";

/** What is wrong, in one word: it is told again when it is something else. */
type Trouble = "refused" | "unchecked" | "stale";

/** Says across the screen that the figures cannot be relied on. Absent while all is well. */
export class StockBanner extends Component {
    static override template = "pos_stock_guard.StockBanner";
    static override props = {};

    declare pos: PosStore;
    declare state: { dismissed: boolean };

    override setup(): void {
        this.pos = usePos();
        this.state = useState({ dismissed: false });
        useEffect(
            () => {
                this.state.dismissed = false;
            },
            () => [this.trouble]
        );
    }

    get trouble(): Trouble | null {
        const guard = this.pos.stockDesk?.guard;
        if (guard?.contact.refusal) {
            return "refused";
        }
        if (!guard || guard.isBlind) {
            return "unchecked";
        }
        return guard.freshness === "stale" ? "stale" : null;
    }

    get message(): string {
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

    dismiss(): void {
        this.state.dismissed = true;
    }
}
