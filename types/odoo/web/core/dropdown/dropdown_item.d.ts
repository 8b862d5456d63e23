import { Component } from "@odoo/owl";

export class DropdownItem extends Component {}
