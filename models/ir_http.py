from importlib import import_module

from odoo import models
from odoo.http import request

from .sync_try import count_try

# What a till sends its orders to.
SYNC = "/web/dataset/call_kw/pos.order/sync_from_ui"


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _authenticate(cls, endpoint):
        if request.httprequest.path == SYNC:
            # The first deed of a try: what its transaction sees is not settled yet.
            if count_try() > 1:
                request.env["pos.stock.sale"]._take_turn()
        return super()._authenticate(endpoint)

    def _generate_routing_rules(self, modules, converters):
        # Not before: it would bring that addon along where it is not installed.
        if "pos_self_order" in modules:
            import_module("odoo.addons.pos_stock_guard.controllers.pos_self_order")
        return super()._generate_routing_rules(modules, converters)
