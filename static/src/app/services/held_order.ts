import type { ClaimSource } from "../../core/claim_source";
import { HoldKeeper } from "../../core/hold_keeper";
import { browserClock } from "./browser_clock";

const KEY = "pos_stock_guard.held_order";

/**
 * Remembers, over a reload of this tab, which order the server holds goods for: after it nobody is
 * paying any more.
 */
const heldOrder = {
    recall(): string | null {
        return withStorage((storage) => storage.getItem(KEY));
    },

    remember(orderUuid: string | null): void {
        withStorage((storage) => {
            if (orderUuid === null) {
                storage.removeItem(KEY);
            } else {
                storage.setItem(KEY, orderUuid);
            }
            return null;
        });
    },
};

/** Lets go what this tab held before it was reloaded. */
export function openKeeper(source: ClaimSource): HoldKeeper {
    const keeper = new HoldKeeper(source, browserClock, {
        onAsked: (orderUuid) => {
            heldOrder.remember(orderUuid);
        },
        onFailure(error) {
            console.warn("POS Stock Guard: stock could not be claimed, or let go.", error);
        },
    });
    const stray = heldOrder.recall();
    if (stray !== null) {
        keeper.letGo(stray);
    }
    return keeper;
}

/** A browser may refuse it: then the hold runs out by itself. */
function withStorage(work: (storage: Storage) => string | null): string | null {
    try {
        return work(sessionStorage);
    } catch {
        return null;
    }
}
