import { SelfOrder } from "@pos_self_order/app/services/self_order_service";
import { patch } from "@web/core/utils/patch";

/** What `pos.stock.sold.out` sends: ids of product templates, and whether they are sold out. */
interface SoldOutMessage {
    readonly templates: readonly (readonly [templateId: number, isSoldOut: boolean])[];
}

patch(SelfOrder.prototype, {
    async setup(...services: unknown[]): Promise<void> {
        await super.setup(...services);
        this.data.connectWebSocket("STOCK_SOLD_OUT", ({ templates }: SoldOutMessage) => {
            for (const [templateId, isSoldOut] of templates) {
                const template = this.models["product.template"].get(templateId);
                // One that this app has not loaded is none of its products.
                if (template) {
                    template.self_order_available = !isSoldOut;
                }
            }
        });
    },
});
