from odoo import api, models


class StockQuant(models.Model):
    _inherit = "stock.quant"

    @api.model
    def _update_available_quantity(self, product_id, location_id, *args, **kwargs):
        # The one funnel of every stock change, and a hot path: no query here.
        result = super()._update_available_quantity(
            product_id, location_id, *args, **kwargs
        )
        self.env["pos.stock.publisher"]._note_product(product_id, location_id)
        return result
