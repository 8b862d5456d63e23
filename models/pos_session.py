from odoo import models


class PosSession(models.Model):
    _inherit = "pos.session"

    def write(self, vals):
        result = super().write(vals)
        if vals.get("state") == "closed":
            self._note_closed_stock()
        return result

    def _validate_session(self, *args, **kwargs):
        self.env["pos.stock.sale"]._post_before_closing(self)
        return super()._validate_session(*args, **kwargs)

    def _note_closed_stock(self):
        """What these sessions left without a move stops being counted as unposted."""
        self.config_id.sudo().picking_type_id._note_unposted_stock()
        self.env["pos.stock.sale"]._finish_at_commit()
