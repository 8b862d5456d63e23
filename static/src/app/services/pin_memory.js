// Compiled from pin_memory.ts; edit that file.
const KEY = "pos_stock_guard.wrong_pins";
const pinMemory = {
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
        } catch {}
    },
};
export { pinMemory };
