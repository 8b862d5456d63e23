import { Component, type ComponentConstructor } from "@odoo/owl";
import type { ProductTemplate } from "@point_of_sale/app/models/product_template";
import type { PosStore } from "@point_of_sale/app/services/pos_store";

/** Set up anew each time the cashier comes back to it. */
export class ProductScreen extends Component {
    static components: Record<string, ComponentConstructor>;
    pos: PosStore;
    setup(): void;
    /** A card was tapped. */
    addProductToOrder(product: ProductTemplate): Promise<void>;
    /** `null` where the shop has no nomenclature. */
    readonly barcodeReader: { scan(code: string): Promise<void> } | null;
    /** A GS1 barcode was scanned. */
    _barcodeGS1Action(parts: BarcodePart[]): Promise<void>;
}

export interface BarcodePart {
    readonly type: string;
    readonly code: string;
    readonly base_code?: string;
    readonly value: number;
    readonly rule?: { readonly associated_uom_id: [id: number, name: string] };
}
