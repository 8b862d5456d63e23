import { Component } from "@odoo/owl";
import type { PosOrder } from "@point_of_sale/app/models/pos_order";

/** What the customer gets. */
export class OrderReceipt extends Component<{ order: PosOrder }> {}
