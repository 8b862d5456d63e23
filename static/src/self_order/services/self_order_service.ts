import type { SelfOrder } from "@pos_self_order/app/services/self_order_service";
import { patch } from "@web/core/utils/patch";

/** What `pos.stock.sold.out` sends: ids of product templates, and whether they are sold out. */
interface SoldOutMessage {
    readonly templates: readonly (readonly [templateId: number, isSoldOut: boolean])[];
}

const MODULE = "@pos_self_order/app/services/self_order_service";

function markSoldOut({ SelfOrder: patched }: { SelfOrder: typeof SelfOrder }): void {
    patch(patched.prototype, {
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
}

// Not imported: HOOT's page has this bundle too, but of addons only those that the tested one depends
// on. There an import of another fails every test.
const { loader } = odoo;
const loaded = loader.modules.get(MODULE);
if (loaded) {
    markSoldOut(loaded as { SelfOrder: typeof SelfOrder });
} else {
    loader.bus.addEventListener("module-started", ({ detail }) => {
        if (detail.moduleName === MODULE) {
            markSoldOut(detail.module as { SelfOrder: typeof SelfOrder });
        }
    });
}
