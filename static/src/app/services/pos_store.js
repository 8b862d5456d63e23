// Compiled from pos_store.ts; edit that file.
import { PosStore } from "@point_of_sale/app/services/pos_store";
import { patch } from "@web/core/utils/patch";
import { askAboutShortage } from "../components/stock_shortage/stock_shortage";
import { ADDITION, describeAddition } from "./addition";
import { openStockDesk } from "./stock_desk";
patch(PosStore.prototype, {
    async setup(env, services) {
        this.stockDesk = openStockDesk(services, {
            isWaiting: (order) => this.pendingOrder?.write.has(order.id) ?? false,
            ask: (shortage) => askAboutShortage(this, shortage),
        });
        await super.setup(env, services);
    },
    async addLineToOrder(vals, order, options = {}, configure = true) {
        const addition = describeAddition(vals, order, options);
        const carrying = { ...vals, [ADDITION]: addition };
        try {
            const line = await super.addLineToOrder(carrying, order, options, configure);
            this.stockDesk?.gate.settle(line, addition);
            return line;
        } finally {
            this.stockDesk?.gate.forget(addition);
        }
    },
    async handleComboProduct(values, order, configure = true, ...rest) {
        const proceeds = await super.handleComboProduct(values, order, configure, ...rest);
        if (!proceeds || !this.stockDesk) {
            return proceeds;
        }
        return await this.stockDesk.gate.admits(values, configure);
    },
    // The last step before the line exists.
    handlePriceUnit(values, ...rest) {
        this.stockDesk?.gate.forget(values[ADDITION]);
        super.handlePriceUnit(values, ...rest);
    },
    async preSyncAllOrders(orders) {
        for (const order of orders) {
            this.stockDesk?.onOrderSending(order);
        }
        await super.preSyncAllOrders(orders);
    },
    removePendingOrder(order) {
        const removed = super.removePendingOrder(order);
        this.stockDesk?.onOrderSent(order);
        return removed;
    },
});
