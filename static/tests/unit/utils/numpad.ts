import { animationFrame } from "@odoo/hoot-dom";
import type { Till } from "./till";

/** Types on the numpad, which the cart of the till must have been mounted for. */
export async function type(till: Till, ...keys: string[]): Promise<void> {
    for (const key of keys) {
        till.store.numberBuffer.sendKey(key);
        // At once, instead of waiting for what may be a scanner.
        till.store.numberBuffer.capture();
        await animationFrame();
    }
}
