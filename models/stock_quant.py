from odoo import api, models

from .stock_move import AppliedCount

# What a figure is the sum of, and whose figure it is.
QUANTITIES = {"quantity", "reserved_quantity"}
FIGURE_FIELDS = {"location_id", "product_id", *QUANTITIES}


class StockQuant(models.Model):
    """Every stock change ends in one of these. A hot path: no query here.

    `_update_available_quantity` creates and writes, and so does whoever goes past it:
    imports, addons. Merging quants in SQL leaves their sums alone.
    """

    _inherit = "stock.quant"

    @api.model_create_multi
    def create(self, vals_list):
        # One that is to be counted has nothing yet, or was there before.
        tells = any(QUANTITIES & vals.keys() for vals in vals_list)
        quants = super().create(vals_list)
        if tells:
            quants._note_quantities()
        return quants

    def write(self, vals):
        touched = self if FIGURE_FIELDS & vals.keys() else self.browse()
        moved = self if {"location_id", "product_id"} & vals.keys() else self.browse()
        moved._note_quantities()
        result = super().write(vals)
        touched._note_quantities()
        return result

    def unlink(self):
        # Odoo tidies empty ones up all the time.
        filled = self.filtered(lambda each: each.quantity or each.reserved_quantity)
        filled._note_quantities()
        return super().unlink()

    def _get_inventory_move_values(
        self, qty, location_id, location_dest_id, *packages, **named
    ):
        values = super()._get_inventory_move_values(
            qty, location_id, location_dest_id, *packages, **named
        )
        # What is only moved to another place is prepared here too.
        if "inventory" in (location_id.usage, location_dest_id.usage):
            values["counted_quantity"] = AppliedCount(self.inventory_quantity)
        return values

    def _note_quantities(self):
        publisher = self.env["pos.stock.publisher"]
        for quant in self:
            publisher._note_product(quant.product_id, quant.location_id)
