// Compiled from stock_memory.ts; edit that file.
import { StockKeeper } from "../../core/stock_keeper";
import { browserClock } from "./browser_clock";
import { IndexedStorage } from "./indexed_storage";
const deviceStorage = {
    create() {
        return new IndexedStorage(`pos-stock-guard-${odoo.pos_config_id}-${odoo.info.db}`);
    },
};
class Device {
    /** Why it does not; `null` while it does. */
    trouble = null;
    /** What there is to keep of a till. */
    keeping(guard, { unread }) {
        const { ledger, settlement, demand } = guard;
        return {
            ledger,
            rules: () => guard.rules,
            sales: () => new Map(settlement.underWay.map((id) => [id, demand.takingsOf(id)])),
            changes: () => unread.all,
            onTrouble: (trouble, error) => {
                this.trouble = trouble;
                if (error) {
                    console.warn("POS Stock Guard: the figures are not kept here.", error);
                }
            },
        };
    }
}
function beginRecall() {
    const keeper = new StockKeeper(deviceStorage.create(), browserClock);
    keeper.begin();
    return keeper;
}
async function recallStock(keeper) {
    return { keeper, kept: await keeper.open() };
}
export { Device, beginRecall, deviceStorage, recallStock };
