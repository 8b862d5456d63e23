// Compiled from data_service.ts; edit that file.
import { markRaw } from "@odoo/owl";
import { PosData } from "@point_of_sale/app/services/data_service";
import { ConnectionLostError } from "@web/core/network/rpc";
import { patch } from "@web/core/utils/patch";
import { knownProductInfo } from "./known_product_info";
import { leaveOutPaidHere } from "./paid_here";
import { beginRecall } from "./stock_memory";
import { isUnsent } from "./unsent_changes";
patch(PosData.prototype, {
    async setup(env, services) {
        this.stockKeeper = markRaw(beginRecall());
        await super.setup(env, services);
    },
    /** The product info opens without a server, too: with what the till knows. */
    async call(model, method, args = [], ...rest) {
        try {
            return await super.call(model, method, args, ...rest);
        } catch (error) {
            if (method === "get_product_info_pos" && error instanceof ConnectionLostError) {
                return answerOffline(this, args) ?? Promise.reject(error);
            }
            throw error;
        }
    },
    async execute(request) {
        const answer = await super.execute(request);
        try {
            return leaveOutPaidHere(this.models, request.method, answer);
        } catch (error) {
            console.error("POS Stock Guard: orders that were paid here were not left out.", error);
            return answer;
        }
    },
    // They are left out of the server's answer.
    async checkAndDeleteMissingOrders(loaded) {
        const orders = loaded?.["pos.order"]?.filter((order) => !isUnsent(order)) ?? [];
        await super.checkAndDeleteMissingOrders({ "pos.order": orders });
    },
});
function answerOffline({ models }, args) {
    try {
        const [[templateId], price, quantity, configId] = args;
        const template = models["product.template"].get(templateId);
        const config = models["pos.config"].get(configId);
        return template && config ? knownProductInfo(template, config, price, quantity) : null;
    } catch (error) {
        console.error("POS Stock Guard: the product info could not be made up.", error);
        return null;
    }
}
