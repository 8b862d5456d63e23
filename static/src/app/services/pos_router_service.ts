import { PosRouter } from "@point_of_sale/app/services/pos_router_service";
import { patch } from "@web/core/utils/patch";
import { keepPage } from "./page_keeper";

patch(PosRouter.prototype, {
    navigate(...args: unknown[]): void {
        super.navigate(...args);
        keepPage().catch((error: unknown) => {
            console.warn("POS Stock Guard: a reload without network may fail.", error);
        });
    },
});
