// Compiled from self_order_service.ts; edit that file.
import { patch } from "@web/core/utils/patch";
const MODULE = "@pos_self_order/app/services/self_order_service";
function markSoldOut({ SelfOrder: patched }) {
    patch(patched.prototype, {
        async setup(...services) {
            await super.setup(...services);
            this.data.connectWebSocket("STOCK_SOLD_OUT", ({ templates }) => {
                for (const [templateId, isSoldOut] of templates) {
                    const template = this.models["product.template"].get(templateId);
                    if (template) {
                        template.self_order_available = !isSoldOut;
                    }
                }
            });
        },
    });
}
const { loader } = odoo;
const loaded = loader.modules.get(MODULE);
if (loaded) {
    markSoldOut(loaded);
} else {
    loader.bus.addEventListener("module-started", ({ detail }) => {
        if (detail.moduleName === MODULE) {
            markSoldOut(detail.module);
        }
    });
}
