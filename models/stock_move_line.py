from odoo import models

from .pos_sale_context import is_pos_sale


class StockMoveLine(models.Model):
    _inherit = "stock.move.line"

    def action_revert_inventory(self):
        result = super().action_revert_inventory()
        # Core skips what moved nothing: there is nothing to take back, and the figure
        # is the one that was found.
        reverted = self.filtered(
            lambda line: (
                line.is_inventory and not line.product_uom_id.is_zero(line.quantity)
            )
        )
        reverted.move_id._forget_count()
        return result

    def _free_reservation(self, product_id, location_id, *args, **kwargs):
        if not is_pos_sale(self.env):
            return super()._free_reservation(product_id, location_id, *args, **kwargs)
        # Rare, so it may cost two queries: a sale took what was kept for others, and
        # afterwards nothing tells that there was less to sell.
        before = self._get_reserved_quantities(product_id)
        result = super()._free_reservation(product_id, location_id, *args, **kwargs)
        after = self._get_reserved_quantities(product_id)
        freed = {
            place_id: before.get(place_id, 0) - after.get(place_id, 0)
            for place_id in {*before, *after}
        }
        self.env["pos.stock.sale"]._note_freed(product_id, freed)
        return result

    def _get_reserved_quantities(self, product):
        """:return: {location id: reserved}, of internal locations"""
        # sudo: a cashier need not see the places that are reassigned.
        groups = (
            self.env["stock.quant"]
            .sudo()
            ._read_group(
                [
                    ("product_id", "=", product.id),
                    ("location_id.usage", "=", "internal"),
                ],
                ["location_id"],
                ["reserved_quantity:sum"],
            )
        )
        return {location.id: reserved for location, reserved in groups}
