// Compiled from freshness_mark.ts; edit that file.
import { StockFreshness } from "./stock_freshness";
class FreshnessMark extends StockFreshness {
    static template = "pos_stock_guard.FreshnessMark";
}
export { FreshnessMark };
