import { Component } from "@odoo/owl";
import type { PosOrderline } from "@point_of_sale/app/models/pos_order_line";

/** A line of an order, in the cart, on a receipt and on other screens. */
export class Orderline extends Component<{ line: PosOrderline }> {}
