import { Component } from "@odoo/owl";

export class Dialog extends Component {}
