from odoo import models
from odoo.http import request

# What a till sends its orders to.
SYNC = "/web/dataset/call_kw/pos.order/sync_from_ui"


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _authenticate(cls, endpoint):
        if request.httprequest.path == SYNC:
            # The first deed of a try: what its transaction sees is not settled yet.
            if getattr(request, "pos_stock_was_tried", False):
                request.env["pos.stock.sale"]._take_turn()
            request.pos_stock_was_tried = True
        return super()._authenticate(endpoint)
