import { Component } from "@odoo/owl";

export class ConfirmationDialog extends Component {}
export class AlertDialog extends ConfirmationDialog {}
