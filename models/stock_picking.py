from odoo import models


class StockPicking(models.Model):
    _inherit = "stock.picking"

    def write(self, vals):
        result = super().write(vals)
        if {"pos_order_id", "pos_session_id"} & vals.keys():
            # Core names the sale of a picking only after it was done, or failed.
            failed = self.filtered(lambda each: each.state not in ("done", "cancel"))
            failed.move_ids._note_unposted_stock()
        return result
