// Compiled from cashier.ts; edit that file.
import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { PosStore } from "@point_of_sale/app/services/pos_store";
function servedBy(role) {
    patchWithCleanup(PosStore.prototype, {
        getCashier: () => ({ id: 2, name: "Robin", _role: role }),
    });
}
export { servedBy };
