import { patchWithCleanup } from "@web/../tests/web_test_helpers";
import { PosStore, type Cashier } from "@point_of_sale/app/services/pos_store";

/** Has somebody with this role stand at the till until the end of the test. */
export function servedBy(role: Cashier["_role"]): void {
    patchWithCleanup(PosStore.prototype, {
        getCashier: (): Cashier => ({ id: 2, name: "Robin", _role: role }),
    });
}
