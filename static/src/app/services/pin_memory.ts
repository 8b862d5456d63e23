import type { PinMemory } from "../../core/pin_lock";
import { ofDevice, withStorage } from "./browser_storage";

const KEY = "pos_stock_guard.wrong_pins";

/** In all tabs of this device, as long as the browser keeps anything; else until the reload. */
export const pinMemory: PinMemory = {
    recall() {
        const wrong = withStorage(ofDevice, (storage) => Number(storage.getItem(KEY))) ?? 0;
        return Number.isSafeInteger(wrong) && wrong > 0 ? wrong : 0;
    },

    remember(wrong) {
        withStorage(ofDevice, (storage) => {
            storage.setItem(KEY, String(wrong));
        });
    },
};
