from odoo.tools import file_open

from odoo.addons.point_of_sale.controllers.main import PosController

_BEFORE = "pos_stock_guard/static/src/service_worker/failed_gateway.js"


class PosServiceWorker(PosController):
    def _get_pos_service_worker(self):
        """Have the till opened from its copies behind a proxy without a server, too."""
        body = super()._get_pos_service_worker()
        with file_open(_BEFORE) as before:
            return f"{before.read()}\n{body}"
