// Compiled from numpad.ts; edit that file.
import { animationFrame } from "@odoo/hoot-dom";
async function type(till, ...keys) {
    for (const key of keys) {
        till.store.numberBuffer.sendKey(key);
        till.store.numberBuffer.capture();
        await animationFrame();
    }
}
export { type };
