import type { KeptStock } from "../../core/kept_stock";
import { StockKeeper, type KeptTill } from "../../core/stock_keeper";
import type { StockStorage, StorageTrouble } from "../../core/stock_storage";
import type { AbsenceDesk } from "./absence_desk";
import { browserClock } from "./browser_clock";
import { IndexedStorage } from "./indexed_storage";
import type { StockGuard } from "./stock_guard";

/** What an earlier page of this till knew, and what keeps it for the next one. */
export interface StockMemory {
    readonly keeper: StockKeeper;
    readonly kept: KeptStock | null;
}

/** One storage for each till of each database that this device has open. */
export const deviceStorage = {
    create(): StockStorage {
        return new IndexedStorage(`pos-stock-guard-${odoo.pos_config_id}-${odoo.info.db}`);
    },
};

/** Whether the device keeps what the till knows. */
export class Device {
    /** Why it does not; `null` while it does. */
    trouble: StorageTrouble | null = null;

    /** What there is to keep of a till. */
    keeping(guard: StockGuard, { unread }: AbsenceDesk): KeptTill {
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

/** Begins to read it: to be called before core reads what it keeps itself, which takes longer. */
export function beginRecall(): StockKeeper {
    const keeper = new StockKeeper(deviceStorage.create(), browserClock);
    keeper.begin();
    return keeper;
}

/** To be called before the till opens, so that its first screen has figures. Never rejects. */
export async function recallStock(keeper: StockKeeper): Promise<StockMemory> {
    return { keeper, kept: await keeper.open() };
}
