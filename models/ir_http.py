from odoo import models
from odoo.http import request

# What a till sends its orders to.
SYNC = "/web/dataset/call_kw/pos.order/sync_from_ui"


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _authenticate(cls, endpoint):
        # The first deed of each try: what its transaction sees is not settled yet.
        if request.httprequest.path == SYNC:
            was_tried = getattr(request, "pos_stock_was_tried", False)
            request.pos_stock_was_tried = True
            request.env["pos.stock.turn"]._take(alone=was_tried)
        return super()._authenticate(endpoint)
