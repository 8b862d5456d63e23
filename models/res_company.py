from odoo import fields, models


class ResCompany(models.Model):
    _inherit = "res.company"

    stock_guard_operations = fields.Boolean(
        string="Negative stock rules in Inventory",
        help="Deliveries, internal transfers and scrap are refused where the rule of "
        "the product, its category or the location is Never, or Manager approves and "
        "the user is no manager of Inventory or Point of Sale. Sales of a point of "
        "sale are always posted.",
    )
