import { StockFreshness } from "./stock_freshness";

/**
 * The same on the menu's button, where the bar has no room for one more: a phone. It takes no tap of
 * its own; all there is to know is behind the menu's first line.
 */
export class FreshnessMark extends StockFreshness {
    static override template = "pos_stock_guard.FreshnessMark";
}
