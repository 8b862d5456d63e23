import {
    PosStore,
    type AddLineOptions,
    type EditedLots,
    type LineValues,
    type LotToEdit,
    type PaymentMethod,
    type NewLineValues,
    type PosServices,
    type SyncOptions,
    type PreparationOptions,
} from "@point_of_sale/app/services/pos_store";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";
import type { ProductProduct } from "@point_of_sale/app/models/product_product";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
import { ConnectionLostError } from "@web/core/network/rpc";
import { patch } from "@web/core/utils/patch";
import type { Arrangement } from "../../core/arrangement";
import { dependOn } from "../utils/depend_on";
import { ADDITION, describeAddition } from "./addition";
import { browserClock } from "./browser_clock";
import { PaidOrders } from "./paid_orders";
import { leaveTill, payIfAdmitted } from "./leaving";
import { safely } from "./safely";
import { openStockDesk, type StockDesk } from "./stock_desk";
import { recallStock } from "./stock_memory";
import { tillOf } from "./till_of_store";

declare module "@point_of_sale/app/services/pos_store" {
    interface PosStore {
        /** `null` when it could not be opened: the till then sells as plain Odoo does. */
        stockDesk: StockDesk | null;
        paidOrders: PaidOrders;
        /** What the product screen shows. */
        readonly stockArrangement: Arrangement<ProductTemplate>;
    }
}

patch(PosStore.prototype, {
    async setup(env: object, services: PosServices): Promise<void> {
        this.paidOrders = new PaidOrders(this);
        // Before super, which already renders screens.
        const memory = await recallStock(services.pos_data.stockKeeper);
        this.stockDesk = openStockDesk(services, tillOf(this), memory);
        await super.setup(env, services);
    },

    // A new order without lines is kept nowhere yet: reloaded without network, its address would be
    // asked of the server, and the till would not open.
    async handleUrlParams(): Promise<void> {
        try {
            await super.handleUrlParams();
        } catch (error) {
            if (!(error instanceof ConnectionLostError)) {
                throw error;
            }
            const { page, params } = this.defaultPage;
            this.router.navigate(page, params);
        }
    },

    // A getter of its own: the store keeps what it says until something it has read changes.
    get stockArrangement(): Arrangement<ProductTemplate> {
        dependOn(this.selectedOrderUuid);
        const list = (): ProductTemplate[] => super.productsToDisplay as ProductTemplate[];
        const arranged = safely(this.stockDesk, ({ shelf }) => shelf.arrange(list), null);
        return arranged ?? { products: list(), hidden: 0 };
    },

    get productsToDisplay(): readonly ProductTemplate[] {
        return this.stockArrangement.products;
    },

    getExcludedProductIds(): number[] {
        const excluded = super.getExcludedProductIds() as number[];
        const omitted = this.stockDesk?.shelf.omission.ids();
        return omitted ? [...excluded, ...omitted] : excluded;
    },

    async addLineToOrder(
        vals: NewLineValues,
        order: PosOrder,
        options: AddLineOptions = {},
        configure = true
    ): Promise<PosOrderline | undefined> {
        const desk = this.stockDesk;
        if (desk?.entry.isOpen) {
            await desk.entry.finish();
        }
        const addition = safely(desk, () => describeAddition(vals, order, options), undefined);
        const carrying = addition ? { ...vals, [ADDITION]: addition } : vals;
        try {
            const line = (await super.addLineToOrder(carrying, order, options, configure)) as
                PosOrderline | undefined;
            safely(desk, ({ gate }) => {
                gate.settle(line, addition);
            });
            return line;
        } finally {
            desk?.gate.forget(addition);
        }
    },

    async handleComboProduct(
        values: LineValues,
        order: PosOrder,
        configure = true,
        edit: { line?: PosOrderline } = {}
    ): Promise<boolean> {
        const proceeds = (await super.handleComboProduct(
            values,
            order,
            configure,
            edit
        )) as boolean;
        if (!proceeds || !this.stockDesk) {
            return proceeds;
        }
        const { gate } = this.stockDesk;
        const admitted = edit.line
            ? await gate.admitsEdit(values, order, edit.line)
            : await gate.admits(values, configure);
        // It may have waited its turn, and been paid meanwhile: core has looked before.
        return admitted && order.assertEditable();
    },

    // The last step before the line exists.
    handlePriceUnit(values: LineValues, ...rest: unknown[]): void {
        this.stockDesk?.gate.forget(values[ADDITION]);
        super.handlePriceUnit(values, ...rest);
    },

    // The serial numbers of a line are its quantity.
    async editLots(product: ProductProduct, lotsToEdit: LotToEdit[]): Promise<EditedLots | null> {
        safely(this.stockDesk, (desk) => {
            desk.lots.open(product);
        });
        let lots: EditedLots | null;
        try {
            lots = (await super.editLots(product, lotsToEdit)) as EditedLots | null;
        } finally {
            this.stockDesk?.lots.close();
        }
        const order = this.getOrder();
        if (!lots || !order || !this.stockDesk || product.product_tmpl_id.tracking !== "serial") {
            return lots;
        }
        const before = lotsToEdit.filter(({ id }) => id).length;
        const after =
            lots.newPackLotLines.length + Object.keys(lots.modifiedPackLotLines ?? {}).length;
        const admitted = await this.stockDesk.gate.admitsQuantity(order, product, after - before);
        return admitted ? lots : null;
    },

    async weighProduct(): Promise<number | null | undefined> {
        const weight = (await super.weighProduct()) as number | null | undefined;
        const order = this.getOrder();
        if (!weight || !order || !this.stockDesk) {
            return weight;
        }
        return (await this.stockDesk.gate.admitsWeight(order, weight)) ? weight : undefined;
    },

    async pay(): Promise<void> {
        await payIfAdmitted(this, () => super.pay());
    },

    async closePos(): Promise<void> {
        leaveTill(this);
        await super.closePos();
    },

    // Every way to send an order to the kitchen, and also the end of a paid one.
    async checkPreparationStateAndSentOrderInPreparation(
        order: PosOrder,
        options: PreparationOptions = {}
    ): Promise<void> {
        const isSent = !order.finalized && !options.cancelled;
        if (isSent && this.config.stock_claim_at_kitchen && this.stockDesk) {
            await this.stockDesk.kitchen.admit(order);
        }
        await super.checkPreparationStateAndSentOrderInPreparation(order, options);
    },

    // Before super, which takes the payment at once.
    async validateOrderFast(paymentMethod: PaymentMethod): Promise<void> {
        await payIfAdmitted(this, () => super.validateOrderFast(paymentMethod));
    },

    async syncAllOrders(options?: SyncOptions): Promise<unknown> {
        return await this.paidOrders.whileSyncing(
            () => super.syncAllOrders(options) as Promise<unknown>
        );
    },

    // With what a paid order says of its time, it tells the server how long ago that was.
    getSyncAllOrdersContext(orders: PosOrder[], options: SyncOptions): Record<string, unknown> {
        const context = super.getSyncAllOrdersContext(orders, options) as Record<string, unknown>;
        return {
            ...context,
            stock_clock: Math.floor(browserClock.date() / 1000),
            // As `PaidOrders` has it: what another till added meanwhile is not among it.
            stock_sent_whole: orders.every(({ finalized }) => finalized),
        };
    },

    async preSyncAllOrders(orders: PosOrder[]): Promise<void> {
        for (const order of orders) {
            this.paidOrders.onSending(order);
            safely(this.stockDesk, (desk) => {
                desk.onOrderSending(order);
            });
        }
        await super.preSyncAllOrders(orders);
    },

    removePendingOrder(order: PosOrder): boolean {
        const removed = super.removePendingOrder(order) as boolean;
        this.paidOrders.onSent(order);
        safely(this.stockDesk, (desk) => {
            desk.onOrderSent(order);
        });
        return removed;
    },
});
