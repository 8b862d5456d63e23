from odoo.tests import tagged

from .self_order_http_case import SelfOrderHttpCase


@tagged("post_install", "-at_install", "post_install_l10n")
class TestSelfOrderTours(SelfOrderHttpCase):
    """The customer's app. The steps are in static/tests/self_order/."""

    browser_size = "1080x1920"

    def test_kiosk(self):
        self.start_tour(self.config._get_self_order_route(), "PosStockGuardKiosk")
        [order] = self.env["pos.order"].search([("config_id", "=", self.config.id)])
        self.assertEqual((order.state, order.source), ("draft", "kiosk"))
        self.assertEqual(sum(order.lines.mapped("qty")), 3)
