import { markRaw } from "@odoo/owl";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import { PosData } from "@point_of_sale/app/services/data_service";
import { ConnectionLostError } from "@web/core/network/rpc";
import { patch } from "@web/core/utils/patch";
import type { StockKeeper } from "../../core/stock_keeper";
import { knownProductInfo } from "./known_product_info";
import { leaveOutPaidHere } from "./paid_here";
import { beginRecall } from "./stock_memory";
import { isUnsent } from "./unsent_changes";

declare module "@point_of_sale/app/services/data_service" {
    interface PosData {
        /** Reads what was kept while core does; past reactivity, as a browser cannot copy a proxy. */
        stockKeeper: StockKeeper;
    }
}

patch(PosData.prototype, {
    async setup(env: object, services: object): Promise<void> {
        this.stockKeeper = markRaw(beginRecall());
        await super.setup(env, services);
    },

    /** The product info opens without a server, too: with what the till knows. */
    async call(
        model: string,
        method: string,
        args: unknown[] = [],
        ...rest: unknown[]
    ): Promise<unknown> {
        try {
            return (await super.call(model, method, args, ...rest)) as unknown;
        } catch (error) {
            if (method === "get_product_info_pos" && error instanceof ConnectionLostError) {
                return answerOffline(this, args) ?? Promise.reject(error);
            }
            throw error;
        }
    },

    async execute(request: { readonly method?: string }): Promise<unknown> {
        const answer: unknown = await super.execute(request);
        try {
            return leaveOutPaidHere(this.models, request.method, answer);
        } catch (error) {
            console.error("POS Stock Guard: orders that were paid here were not left out.", error);
            return answer;
        }
    },

    // They are left out of the server's answer.
    async checkAndDeleteMissingOrders(
        loaded: { "pos.order"?: PosOrder[] } | undefined
    ): Promise<void> {
        const orders = loaded?.["pos.order"]?.filter((order) => !isUnsent(order)) ?? [];
        await super.checkAndDeleteMissingOrders({ "pos.order": orders });
    },
});

function answerOffline({ models }: PosData, args: unknown[]): object | null {
    try {
        const [[templateId], price, quantity, configId] = args as [
            [number],
            number,
            number,
            number,
        ];
        const template = models["product.template"].get(templateId);
        const config = models["pos.config"].get(configId);
        return template && config ? knownProductInfo(template, config, price, quantity) : null;
    } catch (error) {
        console.error("POS Stock Guard: the product info could not be made up.", error);
        return null;
    }
}
