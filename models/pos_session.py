from odoo import models


class PosSession(models.Model):
    _inherit = "pos.session"

    def write(self, vals):
        result = super().write(vals)
        if vals.get("state") == "closed":
            self._note_closed_stock()
        return result

    def _note_closed_stock(self):
        """What these sessions left without a move stops being counted as unposted."""
        types = self.config_id.sudo().picking_type_id
        self.env["pos.stock.publisher"]._note_place(types.default_location_src_id.ids)
