// Compiled from log.ts; edit that file.
import { expect } from "@odoo/hoot";
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
function stepLog(kind) {
    patchWithCleanup(console, {
        [kind]: (message) => {
            expect.step(`${kind}: ${String(message)}`);
        },
    });
}
export { stepLog };
