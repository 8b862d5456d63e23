import { _t } from "@web/core/l10n/translation";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { StockFreshness } from "./stock_freshness";

/** The same as a line of the menu, in words. */
export class FreshnessMenuItem extends StockFreshness {
    static override template = "pos_stock_guard.FreshnessMenuItem";
    static components = { DropdownItem };

    /** An age alone would not say of what, among the other lines. */
    get text(): string {
        return this.state === "live" || this.ageSeconds === null
            ? this.place
            : _t("Stock, %s", this.place);
    }
}
