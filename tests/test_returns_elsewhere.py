from odoo.tests import tagged

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestReturnsElsewhere(ExceptionCase):
    """What comes back goes to a place of its own, as broken goods do."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.lamp = cls.make_product("Lamp")
        cls.operation = cls.config.picking_type_id
        cls.returns = cls.operation.copy(
            {
                "name": "Returns",
                "code": "incoming",
                "default_location_dest_id": cls.backroom.id,
            }
        )
        cls.operation.return_picking_type_id = cls.returns

    def exchange(self, *quantities, product=None):
        """Sell and take back in one order, and in a transaction of its own."""
        order = self.pay(self.make_order(*quantities, product=product or self.lamp))
        self.commit()
        return order

    def test_an_exchange_takes_what_is_not_there(self):
        order = self.exchange(-1, 1)
        self.assertEqual(self.figures_of(self.lamp), (-1.0, 0.0, 0.0))
        exception = self.exceptions("unapproved")
        self.assertEqual((exception.order_id, exception.product_id), (order, self.lamp))
        self.assertEqual(
            (exception.requested, exception.available, exception.short_by), (1, 0, 1)
        )

    def test_an_exchange_takes_one_of_what_is_there(self):
        self.exchange(-1, 1, product=self.milk)
        self.assertFalse(self.exceptions())
        self.assertEqual(self.figures_of(self.milk), (9.0, 0.0, 0.0))

    def test_what_comes_back_alone_is_no_shortage(self):
        self.exchange(-1)
        self.assertFalse(self.exceptions())

    def test_an_exchange_on_the_shelf_takes_nothing(self):
        shelf = self.make_location("Returned", self.shop_floor)
        for place in (self.shop_floor, shelf):
            self.returns.default_location_dest_id = place
            with self.subTest(place.name):
                self.exchange(-1, 1)
                self.assertFalse(self.exceptions())
                self.assertEqual(self.figures_of(self.lamp), (0.0, 0.0, 0.0))

    def test_without_an_operation_of_their_own_goods_come_back_to_the_shelf(self):
        self.operation.return_picking_type_id = False
        self.exchange(-1, 1)
        self.assertFalse(self.exceptions())

    def test_a_place_above_the_tills_is_another_one(self):
        self.returns.default_location_dest_id = self.stock
        self.exchange(-1, 1)
        self.exceptions("unapproved")

    def test_the_till_is_told_and_hears_of_another_place(self):
        feed = self.env["pos.stock.feed"].browse(self.config.pull_stock()["feed"])
        self.assertTrue(feed)
        sent = self.hear_next()
        for place, is_elsewhere in ((self.shop_floor, False), (self.backroom, True)):
            self.commit()
            sent.clear()
            self.returns.default_location_dest_id = place
            self.commit()
            with self.subTest(place.name):
                self.assertTrue(any(message.get("rules") for message in sent))
                rules = self.pull()["rules"]
                self.assertIs(rules["returns_elsewhere"], is_elsewhere)
        self.operation.return_picking_type_id = False
        self.assertIs(self.pull()["rules"]["returns_elsewhere"], False)

    def test_what_is_counted_again_goes_by_the_lots_of_both_places(self):
        order = self.make_order(-1, 3, product=self.lamp)
        demand = order._get_stock_demand()
        self.assertEqual(demand, {self.lamp: (3.0, self.lamp)})
        self.assertEqual(order._get_stock_demand_by_lot(), {self.lamp: {"": 2.0}})
