import {
    PosStore,
    type AddLineOptions,
    type LineValues,
    type NewLineValues,
    type PosServices,
} from "@point_of_sale/app/services/pos_store";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import { patch } from "@web/core/utils/patch";
import { askAboutShortage } from "../components/stock_shortage/stock_shortage";
import { ADDITION, describeAddition } from "./addition";
import { openStockDesk, type StockDesk } from "./stock_desk";

declare module "@point_of_sale/app/services/pos_store" {
    interface PosStore {
        /** `null` when it could not be opened: the till then sells as plain Odoo does. */
        stockDesk: StockDesk | null;
    }
}

patch(PosStore.prototype, {
    async setup(env: object, services: PosServices): Promise<void> {
        // Before super, which already renders screens.
        this.stockDesk = openStockDesk(services, {
            isWaiting: (order) => this.pendingOrder?.write.has(order.id) ?? false,
            ask: (shortage) => askAboutShortage(this, shortage),
        });
        await super.setup(env, services);
    },

    async addLineToOrder(
        vals: NewLineValues,
        order: PosOrder,
        options: AddLineOptions = {},
        configure = true
    ): Promise<PosOrderline | undefined> {
        const addition = describeAddition(vals, order, options);
        const carrying = { ...vals, [ADDITION]: addition };
        try {
            const line = (await super.addLineToOrder(carrying, order, options, configure)) as
                PosOrderline | undefined;
            this.stockDesk?.gate.settle(line, addition);
            return line;
        } finally {
            this.stockDesk?.gate.forget(addition);
        }
    },

    async handleComboProduct(
        values: LineValues,
        order: PosOrder,
        configure = true,
        ...rest: unknown[]
    ): Promise<boolean> {
        const proceeds = (await super.handleComboProduct(
            values,
            order,
            configure,
            ...rest
        )) as boolean;
        if (!proceeds || !this.stockDesk) {
            return proceeds;
        }
        return await this.stockDesk.gate.admits(values, configure);
    },

    // The last step before the line exists.
    handlePriceUnit(values: LineValues, ...rest: unknown[]): void {
        this.stockDesk?.gate.forget(values[ADDITION]);
        super.handlePriceUnit(values, ...rest);
    },

    async preSyncAllOrders(orders: PosOrder[]): Promise<void> {
        for (const order of orders) {
            this.stockDesk?.onOrderSending(order);
        }
        await super.preSyncAllOrders(orders);
    },

    removePendingOrder(order: PosOrder): boolean {
        const removed = super.removePendingOrder(order) as boolean;
        this.stockDesk?.onOrderSent(order);
        return removed;
    },
});
