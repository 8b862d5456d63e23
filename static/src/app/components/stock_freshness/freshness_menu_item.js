// Compiled from freshness_menu_item.ts; edit that file.
import { _t } from "@web/core/l10n/translation";
import { DropdownItem } from "@web/core/dropdown/dropdown_item";
import { StockFreshness } from "./stock_freshness";
class FreshnessMenuItem extends StockFreshness {
    static template = "pos_stock_guard.FreshnessMenuItem";
    static components = { DropdownItem };
    /** An age alone would not say of what, among the other lines. */
    get text() {
        return this.state === "live" || this.ageSeconds === null
            ? this.place
            : _t("Stock, %s", this.place);
    }
}
export { FreshnessMenuItem };
