from odoo.tests import tagged

from .self_order_http_case import SelfOrderHttpCase


@tagged("post_install", "-at_install", "post_install_l10n")
class TestSelfOrderTours(SelfOrderHttpCase):
    """The customer's app. The steps are in static/tests/self_order/."""

    browser_size = "1080x1920"

    def test_row_25_kiosk(self):
        self.start_tour(self.config._get_self_order_route(), "PosStockGuardKiosk")
        self.check_draft("kiosk")

    def test_row_25_phone_of_a_customer(self):
        self.browser_size = "390x844"
        self.config.write(
            {"self_ordering_mode": "mobile", "self_ordering_pay_after": "each"}
        )
        self.start_tour(self.config._get_self_order_route(), "PosStockGuardPhone")
        self.check_draft("mobile")

    def check_draft(self, source):
        [order] = self.env["pos.order"].search([("config_id", "=", self.config.id)])
        self.assertEqual((order.state, order.source), ("draft", source))
        self.assertEqual(sum(order.lines.mapped("qty")), 3)
