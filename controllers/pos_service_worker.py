from odoo.tools import file_open

from odoo.addons.point_of_sale.controllers.main import PosController

_FOLDER = "pos_stock_guard/static/src/service_worker"
_BEFORE = ("failed_gateway.js", "known_translations.js")


class PosServiceWorker(PosController):
    def _get_pos_service_worker(self):
        """Have the till opened from its copies behind a proxy without a server, and on
        a device that was online once only.
        """
        parts = []
        for name in _BEFORE:
            with file_open(f"{_FOLDER}/{name}") as before:
                parts.append(before.read())
        return "\n".join([*parts, super()._get_pos_service_worker()])
