// Compiled from pin_memory.ts; edit that file.
import { ofDevice, withStorage } from "./browser_storage";
const KEY = "pos_stock_guard.wrong_pins";
const pinMemory = {
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
export { pinMemory };
