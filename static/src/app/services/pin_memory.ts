import type { PinMemory } from "../../core/pin_lock";

const KEY = "pos_stock_guard.wrong_pins";

/** In all tabs of this device, as long as the browser keeps anything; else until the reload. */
export const pinMemory: PinMemory = {
    recall() {
        try {
            const wrong = Number(localStorage.getItem(KEY));
            return Number.isSafeInteger(wrong) && wrong > 0 ? wrong : 0;
        } catch {
            return 0;
        }
    },

    remember(wrong) {
        try {
            localStorage.setItem(KEY, String(wrong));
        } catch {
            // A browser may refuse it.
        }
    },
};
