import { expect } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";

/** Makes each line of that kind in the browser's log a step, by its first words. */
export function stepLog(kind: "warn" | "error"): void {
    patchWithCleanup(console, {
        [kind]: (message: unknown) => {
            expect.step(`${kind}: ${String(message)}`);
        },
    });
}
