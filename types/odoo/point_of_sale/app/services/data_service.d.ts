import type { BusService } from "@bus/services/bus_service";
import type { ORM } from "@web/core/orm_service";
import type { PosConfig } from "../models/pos_config";
import type { PosOrder, PosPayment } from "../models/pos_order";
import type { PosOrderline } from "../models/pos_order_line";
import type { ProductProduct } from "../models/product_product";
import type { ProductCategory, ProductTemplate } from "../models/product_template";
import type { Base, RecordSet, RemovalCommands } from "../models/related_models";
import type { UomUom } from "../models/uom_uom";
import type { PaymentMethod } from "./pos_store";

export class PosData {
    models: PosModels;
    orm: ORM;
    bus: BusService;
    setup(env: object, services: object): Promise<void>;
    /** Takes an order away with its lines and payments, from the browser's database too. */
    localDeleteCascade(record: PosOrder): void;
    /** Hears what the server sends to all who know the point of sale's access token. */
    connectWebSocket(channel: string, method: (message: never) => void): void;
    channels: { readonly channel: string; method(message: unknown): void }[];
    network: { offline: boolean; loading: boolean };
    readonly indexedDB: { readonly activeTransactions: ReadonlySet<IDBTransaction> };
    /** Writes what changed on this device to the browser's database. */
    synchronizeLocalDataInIndexedDB(): Promise<unknown>;
    /** What every question to the server goes through. */
    execute(request: { readonly method?: string }): Promise<unknown>;
    /** Takes away what the browser's database has and the server has no more. */
    checkAndDeleteMissingOrders(loaded: { "pos.order"?: PosOrder[] } | undefined): Promise<void>;
    call(model: string, method: string, args?: unknown[], kwargs?: object): Promise<unknown>;
}

export interface PosModels {
    /** Takes over records as the server sends them, those of several models at once. */
    connectNewData(data: Partial<Record<string, object[]>>): unknown;
    /** The same for records that name each other both ways. */
    loadConnectedData(data: Partial<Record<string, object[]>>): unknown;
    /** By model: what `unlink` and `delete` are to do. Gone as soon as an order is made ready to be sent. */
    readonly commands: Record<string, Record<"unlink" | "delete", RemovalCommands>>;
    "decimal.precision": RecordSet<DecimalPrecision>;
    "pos.config": RecordSet<PosConfig>;
    "pos.order": RecordSet<PosOrder>;
    "pos.order.line": RecordSet<PosOrderline>;
    "pos.payment": RecordSet<PosPayment>;
    "pos.payment.method": RecordSet<PaymentMethod>;
    "pos.preset": RecordSet<Base>;
    "product.category": RecordSet<ProductCategory>;
    "product.product": RecordSet<ProductProduct>;
    "product.template": RecordSet<ProductTemplate>;
    "product.uom": RecordSet<ProductUom>;
    "res.users": RecordSet<User>;
    "uom.uom": RecordSet<UomUom>;
}

/** Only the one who is logged in. */
export interface User extends Base {
    readonly name: string;
}

export interface DecimalPrecision extends Base {
    readonly name: string;
    readonly digits: number;
}

/** A barcode of a packaging. */
export interface ProductUom extends Base {
    readonly barcode: string;
    readonly product_id: ProductProduct;
    readonly uom_id: UomUom;
}
