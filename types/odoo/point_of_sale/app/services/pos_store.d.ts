import type { BusService } from "@bus/services/bus_service";
import type { DialogService } from "@web/core/dialog/dialog_service";
import type { NotificationService } from "@web/core/notifications/notification_service";
import type { ORM } from "@web/core/orm_service";
import type { PosConfig } from "../models/pos_config";
import type { PosOrder } from "../models/pos_order";
import type { PosOrderline } from "../models/pos_order_line";
import type { ProductProduct } from "../models/product_product";
import type { ProductTemplate } from "../models/product_template";
import type { PosData, PosModels } from "./data_service";
import type { PosRouter } from "./pos_router_service";

export class PosStore {
    config: PosConfig;
    models: PosModels;
    data: PosData;
    bus: BusService;
    dialog: DialogService;
    notification: NotificationService;
    sound: { play(name: string): void };
    readonly numberBuffer: NumberBuffer;
    /** What the numpad changes. */
    numpadMode: "quantity" | "discount" | "price";
    /** Ids of the orders to be sent, by what is to be done; missing until `setup` has run. */
    pendingOrder?: { write: Set<number | string> };
    readonly selectedOrder: PosOrder | undefined;
    selectedOrderUuid: string | null;
    searchProductWord: string;
    /** Whether the camera scans in place of the cards. */
    scanning?: boolean;
    /** What the product screen shows, 100 at most: cut first, sorted then. Kept until what it read changes. */
    readonly productsToDisplay: readonly ProductTemplate[];
    /** Ids of templates that the product screen does not show. */
    getExcludedProductIds(): number[];
    setSelectedCategory(id: number): void;
    /** Runs until the first screen is shown; may be patched, unlike the constructor. */
    setup(env: object, services: PosServices): Promise<void>;
    /** The first that `setup` waits for. */
    initServerData(): Promise<void>;
    getOrder(): PosOrder | undefined;
    selectOrderLine(order: PosOrder, line: PosOrderline): void;
    /** Whether quantities are asked for by a popup, as the law wants it in some countries. */
    disallowLineQuantityChange(): boolean;
    setOrder(order: PosOrder): void;
    addNewOrder(values?: object): PosOrder;
    /** Opens the product info, after asking the server. */
    onProductInfoClick(template: ProductTemplate): Promise<void>;
    /** Has the cashier choose a variant. */
    openConfigurator(template: ProductTemplate): Promise<object | undefined>;
    /** Only after somebody has logged in. */
    getCashier(): Cashier;
    addLineToCurrentOrder(
        values: NewLineValues,
        options?: AddLineOptions,
        configure?: boolean
    ): Promise<PosOrderline | undefined>;
    /** @param configure false where a whole order is imported: the caller relies on a line. */
    addLineToOrder(
        values: NewLineValues,
        order: PosOrder,
        options?: AddLineOptions,
        configure?: boolean
    ): Promise<PosOrderline | undefined>;
    /** Not a method: each store has its own, so that it cannot be patched. */
    handleConfigurableProduct(
        values: LineValues,
        template: ProductTemplate,
        options: object,
        configure: boolean
    ): Promise<boolean>;
    /** Called for every product, combo or not. @returns false to leave the order as it is */
    handleComboProduct(
        values: LineValues,
        order: PosOrder,
        configure?: boolean,
        extra?: { line?: PosOrderline }
    ): Promise<boolean>;
    /** For the open order, which has one tip. */
    setTip(tip: number): Promise<PosOrderline | undefined>;
    /** The last step before a line is created. */
    handlePriceUnit(values: LineValues, order: PosOrder, priceUnit?: number): void;
    /** @returns `null` to leave the order as it is */
    editLots(product: ProductProduct, lotsToEdit: LotToEdit[]): Promise<EditedLots | null>;
    /** @returns `undefined` to leave the order as it is, `null` to go on without a weight */
    weighProduct(): Promise<number | null | undefined>;
    /** What the kitchen does not know yet. */
    getOrderChanges(): { orderlines: Record<string, { uuid: string; quantity: number }> };
    printReceipt(options: { order: PosOrder }): Promise<unknown>;
    addPendingOrder(ids: (number | string)[]): boolean;
    /** Sends what changed of an order to where it is prepared. */
    checkPreparationStateAndSentOrderInPreparation(
        order: PosOrder,
        options?: PreparationOptions
    ): Promise<unknown>;
    /** Sends the pending orders, one after the other. */
    /** @param options `force`: those too that core takes for unchanged */
    syncAllOrders(options?: SyncOptions): Promise<unknown>;
    deleteOrders(orders: PosOrder[]): Promise<boolean>;
    /** What the request has for its context that sends them. */
    getSyncAllOrdersContext(orders: PosOrder[], options?: SyncOptions): Record<string, unknown>;
    /** Called before orders are sent. */
    preSyncAllOrders(orders: PosOrder[]): Promise<void>;
    /** Called when the server has taken an order. */
    removePendingOrder(order: PosOrder): boolean;
    readonly router: PosRouter;
    readonly defaultPage: { readonly page: string; readonly params: object };
    handleUrlParams(): Promise<void>;
    /** Shows the payment, unless the cashier is asked for lots first and stays. */
    pay(): Promise<void>;
    /** Leaves the till for the back office, after what is waiting was sent. */
    closePos(): Promise<void>;
    redirectToBackend(): void;
    /** Shows a screen. */
    navigate(page: string, parameters?: object): void;
    /** Pays and validates the current order in one go. */
    validateOrderFast(paymentMethod: PaymentMethod): Promise<void>;
}

export interface PreparationOptions {
    /** Whether nothing of the order is to be prepared any more. */
    readonly cancelled?: boolean;
}

export interface NumberBuffer {
    /** The next key begins a new number. */
    reset(): void;
    /** As the numpad does. */
    sendKey(key: string): void;
    /** Takes up the keys that were sent, without waiting for more. */
    capture(): void;
}

export interface PaymentMethod {
    readonly id: number;
}

/** What a line is asked for with: a template may be named by its id, a variant left open. */
export interface NewLineValues {
    product_tmpl_id: ProductTemplate | number;
    product_id?: ProductProduct;
    qty?: number;
    price_unit?: number;
    price_type?: "original" | "manual" | "automatic";
    /** The choices of a combo, and those beyond what it includes: its popup is not asked then. */
    payload?: readonly unknown[];
    /** For the kitchen; given for a part of a line that gets one. */
    note?: string;
}

/** What becomes of the values a line is created with, once `handleComboProduct` sees them. */
export interface LineValues {
    product_tmpl_id: ProductTemplate;
    product_id: ProductProduct;
    qty?: number;
    combo_line_ids?: ["create", { product_id: ProductProduct; qty: number }][];
}

/** A lot of the line that is edited; new ones have no id yet. */
export interface LotToEdit {
    readonly id?: number | string;
    readonly text: string;
}

export interface EditedLots {
    /** By the lot's id; missing where the only lot there is was taken unasked. */
    readonly modifiedPackLotLines?: Readonly<Record<string, string>>;
    readonly newPackLotLines: readonly { readonly lot_name: string }[];
}

export interface AddLineOptions {
    /** What was scanned: for a weight or a quantity `value` replaces the line's. */
    code?: { type: string; code: string; base_code?: string; value: number };
    force?: boolean;
    /** Instead of what the product costs. */
    price_unit?: number;
}

export interface Cashier {
    /** Of a user, or of an employee with pos_hr. */
    readonly id: number;
    readonly name: string;
    readonly _role: "manager" | "cashier" | "minimal";
}

/** The services a till may ask for by name. */
export interface PosServices {
    bus_service: BusService;
    dialog: DialogService;
    notification: NotificationService;
    orm: ORM;
    pos: PosStore;
    pos_data: PosData;
}

export interface SyncOptions {
    readonly orders?: readonly PosOrder[];
    readonly force?: boolean;
}
