from odoo import fields
from odoo.tests import tagged

from .meanwhile import Meanwhile
from .restaurant_case import RestaurantTourCase


@tagged("post_install", "-at_install", "is_tour")
class TestKitchenTours(Meanwhile, RestaurantTourCase):
    """A restaurant that holds what it sends to the kitchen."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Without a printer there is no button to send anything.
        food = cls.env["pos.category"].create({"name": "Guarded Food"})
        cls.apple.pos_categ_ids = food
        printer = cls.env["pos.printer"].create(
            {
                "name": "Kitchen",
                "printer_type": "epson_epos",
                "epson_printer_ip": "127.0.0.1",
                "product_categories_ids": [(6, 0, food.ids)],
            }
        )
        cls.main_pos_config.write(
            {
                "is_order_printer": True,
                "printer_ids": [(6, 0, printer.ids)],
                "stock_claim_at_kitchen": True,
            }
        )

    def test_what_is_sent_is_held_until_it_is_paid(self):
        self.walk("PosStockGuardKitchenSend")
        hold = self.hold_of(2)
        order = self.env["pos.order"].search([("uuid", "=", hold.order_uuid)])
        self.assertEqual((order.state, order.table_id.table_number), ("draft", 2))
        self.assertEqual(hold.config_id, self.main_pos_config)
        self.assertGreater(hold.expires_at, fields.Datetime.now())
        self.walk("PosStockGuardHeldByKitchen", self.make_other_till())
        self.hold_of(2)
        self.walk("PosStockGuardKitchenPay")
        self.assertFalse(self.holds())
        self.assertEqual((order.state, self.sold(self.apple)), ("paid", 2))
        self.env["pos.stock.sale"]._judge()
        self.assertFalse(self.env["pos.stock.exception"].search([]))

    def test_a_note_on_a_part_of_what_was_sent(self):
        """Row 13: core adds the part to the order before it takes it off the line."""
        self.walk("PosStockGuardKitchenNote")
        self.hold_of(3)

    def test_what_is_short_is_not_sent(self):
        def sell_elsewhere(env):
            self.sell_elsewhere(env, self.apple, 2)

        with self.meanwhile("pos.config", "pull_own_reservations", sell_elsewhere):
            self.walk("PosStockGuardKitchenRefused")
        self.hold_of(1)

    def test_a_guest_pays_a_part_of_what_was_sent(self):
        """Row 22: what is split off is held by the table's order until then."""
        self.walk("PosStockGuardKitchenSplit")
        self.hold_of(2)
        self.assertEqual(self.sold(self.apple), 1)
        self.env["pos.stock.sale"]._judge()
        self.assertFalse(self.env["pos.stock.exception"].search([]))

    def test_what_was_sent_is_held_by_the_order_that_takes_it_over(self):
        """Row 23: the table it is transferred to has sent one itself."""
        self.walk("PosStockGuardKitchenTransfer")
        hold = self.hold_of(3)
        order = self.env["pos.order"].search([("uuid", "=", hold.order_uuid)])
        self.assertEqual((order.state, order.table_id.table_number), ("draft", 4))

    def test_what_is_deleted_is_released(self):
        self.walk("PosStockGuardKitchenDelete")
        self.assertFalse(self.holds())
        self.assertEqual(self.sold(self.apple), 0)

    def walk(self, tour, till=None):
        url = self._get_url(till or self.main_pos_config)
        self.start_tour(url, tour, login=self.seller.login)

    def holds(self):
        return self.env["pos.stock.claim"].search([])

    def hold_of(self, quantity):
        """:return: the only one there is"""
        hold = self.holds()
        self.assertEqual(hold.product_id, self.apple.product_variant_id)
        self.assertEqual(hold.quantity, quantity)
        return hold
