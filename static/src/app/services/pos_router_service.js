// Compiled from pos_router_service.ts; edit that file.
import { PosRouter } from "@point_of_sale/app/services/pos_router_service";
import { patch } from "@web/core/utils/patch";
import { keepPage } from "./page_keeper";
patch(PosRouter.prototype, {
    navigate(...args) {
        super.navigate(...args);
        keepPage().catch((error) => {
            console.warn("POS Stock Guard: a reload without network may fail.", error);
        });
    },
});
