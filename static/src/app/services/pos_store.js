// Compiled from pos_store.ts; edit that file.
import { PosStore } from "@point_of_sale/app/services/pos_store";
import { ConnectionLostError } from "@web/core/network/rpc";
import { patch } from "@web/core/utils/patch";
import { dependOn } from "../utils/depend_on";
import { ADDITION, describeAddition } from "./addition";
import { browserClock } from "./browser_clock";
import { PaidOrders } from "./paid_orders";
import { leaveTill, payIfAdmitted } from "./leaving";
import { safely } from "./safely";
import { openStockDesk } from "./stock_desk";
import { recallStock } from "./stock_memory";
import { tillOf } from "./till_of_store";
patch(PosStore.prototype, {
    async setup(env, services) {
        this.paidOrders = new PaidOrders(this);
        const memory = await recallStock(services.pos_data.stockKeeper);
        this.stockDesk = openStockDesk(services, tillOf(this), memory);
        await super.setup(env, services);
    },
    // A new order without lines is kept nowhere yet: reloaded without network, its address would be
    // asked of the server, and the till would not open.
    async handleUrlParams() {
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
    get stockArrangement() {
        dependOn(this.selectedOrderUuid);
        const list = () => super.productsToDisplay;
        const arranged = safely(this.stockDesk, ({ shelf }) => shelf.arrange(list), null);
        return arranged ?? { products: list(), hidden: 0 };
    },
    get productsToDisplay() {
        return this.stockArrangement.products;
    },
    getExcludedProductIds() {
        const excluded = super.getExcludedProductIds();
        const omitted = this.stockDesk?.shelf.omission.ids();
        return omitted ? [...excluded, ...omitted] : excluded;
    },
    async addLineToOrder(vals, order, options = {}, configure = true) {
        const desk = this.stockDesk;
        if (desk?.entry.isOpen) {
            await desk.entry.finish();
        }
        const addition = safely(desk, () => describeAddition(vals, order, options), void 0);
        const carrying = addition ? { ...vals, [ADDITION]: addition } : vals;
        try {
            const line = await super.addLineToOrder(carrying, order, options, configure);
            safely(desk, ({ gate }) => {
                gate.settle(line, addition);
            });
            return line;
        } finally {
            desk?.gate.forget(addition);
        }
    },
    async handleComboProduct(values, order, configure = true, edit = {}) {
        const proceeds = await super.handleComboProduct(values, order, configure, edit);
        if (!proceeds || !this.stockDesk) {
            return proceeds;
        }
        const { gate } = this.stockDesk;
        const admitted = edit.line
            ? await gate.admitsEdit(values, order, edit.line)
            : await gate.admits(values, configure);
        return admitted && order.assertEditable();
    },
    // The last step before the line exists.
    handlePriceUnit(values, ...rest) {
        this.stockDesk?.gate.forget(values[ADDITION]);
        super.handlePriceUnit(values, ...rest);
    },
    // The serial numbers of a line are its quantity.
    async editLots(product, lotsToEdit) {
        safely(this.stockDesk, (desk) => {
            desk.lots.open(product);
        });
        let lots;
        try {
            lots = await super.editLots(product, lotsToEdit);
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
    async weighProduct() {
        const weight = await super.weighProduct();
        const order = this.getOrder();
        if (!weight || !order || !this.stockDesk) {
            return weight;
        }
        return (await this.stockDesk.gate.admitsWeight(order, weight)) ? weight : void 0;
    },
    async pay() {
        await payIfAdmitted(this, () => super.pay());
    },
    async closePos() {
        leaveTill(this);
        await super.closePos();
    },
    // Every way to send an order to the kitchen, and also the end of a paid one.
    async checkPreparationStateAndSentOrderInPreparation(order, options = {}) {
        const isSent = !order.finalized && !options.cancelled;
        if (isSent && this.config.stock_claim_at_kitchen && this.stockDesk) {
            await this.stockDesk.kitchen.admit(order);
        }
        await super.checkPreparationStateAndSentOrderInPreparation(order, options);
    },
    // Before super, which takes the payment at once.
    async validateOrderFast(paymentMethod) {
        await payIfAdmitted(this, () => super.validateOrderFast(paymentMethod));
    },
    async syncAllOrders(options) {
        return await this.paidOrders.whileSyncing(() => super.syncAllOrders(options));
    },
    // With what a paid order says of its time, it tells the server how long ago that was.
    getSyncAllOrdersContext(orders, options) {
        const context = super.getSyncAllOrdersContext(orders, options);
        return {
            ...context,
            stock_clock: Math.floor(browserClock.date() / 1e3),
            // As `PaidOrders` has it: what another till added meanwhile is not among it.
            stock_sent_whole: orders.every(({ finalized }) => finalized),
        };
    },
    async preSyncAllOrders(orders) {
        for (const order of orders) {
            this.paidOrders.onSending(order);
            safely(this.stockDesk, (desk) => {
                desk.onOrderSending(order);
            });
        }
        await super.preSyncAllOrders(orders);
    },
    removePendingOrder(order) {
        const removed = super.removePendingOrder(order);
        this.paidOrders.onSent(order);
        safely(this.stockDesk, (desk) => {
            desk.onOrderSent(order);
        });
        return removed;
    },
});
