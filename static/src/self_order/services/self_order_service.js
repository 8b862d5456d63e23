// Compiled from self_order_service.ts; edit that file.
import { SelfOrder } from "@pos_self_order/app/services/self_order_service";
import { patch } from "@web/core/utils/patch";
patch(SelfOrder.prototype, {
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
