from odoo import fields
from odoo.tests import tagged

from .order_case import OrderCase


@tagged("post_install", "-at_install")
class TestUnposted(OrderCase):
    """Each unit counts once, whatever path it takes."""

    def test_drafts_count_nothing(self):
        self.make_order(3)
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 0.0))

    def test_posted_at_once(self):
        self.pay(self.make_order(3, 1))
        self.assertEqual(self.figures_of(self.milk), (6.0, 0.0, 0.0))

    def test_posted_at_closing(self):
        self.session.update_stock_at_closing = True
        self.pay(self.make_order(3, 1))
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 4.0))
        self.pay(self.make_order(-1))
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 3.0), "one came back")
        self.session._create_picking_at_end_of_session()
        self.session.state = "closed"
        self.assertEqual(self.figures_of(self.milk), (7.0, 0.0, 0.0))

    def test_return_to_another_place_does_not_come_back_here(self):
        self.session.update_stock_at_closing = True
        returns = self.config.picking_type_id.copy(
            {
                "name": "Returns",
                "code": "incoming",
                "default_location_dest_id": self.backroom.id,
            }
        )
        self.config.picking_type_id.return_picking_type_id = returns
        self.pay(self.make_order(-2))
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 0.0))

    def test_both_kinds_of_session_on_one_shop_floor(self):
        twin = self.make_config("Till 2", self.shop_floor)
        at_closing = self.open_session(twin)
        at_closing.update_stock_at_closing = True
        self.pay(self.make_order(1))
        self.pay(self.make_order(2, session=at_closing))
        self.assertEqual(self.figures_of(self.milk), (9.0, 0.0, 2.0))
        self.assertEqual(self.figures_of(self.milk, twin), (9.0, 0.0, 2.0))

    def test_another_place_of_the_shop_is_not_touched(self):
        elsewhere = self.make_config("Backroom till", self.backroom)
        session = self.open_session(elsewhere)
        session.update_stock_at_closing = True
        self.pay(self.make_order(2, session=session))
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 0.0))
        self.assertEqual(self.figures_of(self.milk, elsewhere), (0.0, 0.0, 2.0))

    def test_kiosk_order_without_picking(self):
        self.pay(self.make_order(2), picking=False)
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 2.0))
        self.session.state = "closed"
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 0.0))

    def test_picking_that_failed_counts_once(self):
        with self.failing_pickings():
            order = self.pay(self.make_order(4))
        self.assertNotIn(order.picking_ids.state, ("done", "cancel"))
        on_hand, reserved, unposted = self.figures_of(self.milk)
        self.assertEqual((on_hand, reserved + unposted), (10.0, 4.0))
        self.assertEqual(unposted, 4.0, "on hand alone is short of it too")
        order.picking_ids.do_unreserve()
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 4.0))

    def test_picking_that_failed_for_want_of_goods_counts_once(self):
        with self.failing_pickings():
            self.pay(self.make_order(12))
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 12.0))

    def test_return_that_failed(self):
        with self.failing_pickings():
            self.pay(self.make_order(-2))
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, -2.0))

    def test_reservation_of_others_stays_reserved(self):
        self.env["stock.quant"]._update_available_quantity(
            self.milk, self.shop_floor, reserved_quantity=3
        )
        with self.failing_pickings():
            self.pay(self.make_order(4))
        self.assertEqual(self.figures_of(self.milk), (10.0, 3.0, 4.0))

    def test_order_shipped_later_leaves_from_elsewhere(self):
        order = self.make_order(2, shipping_date=fields.Date.today())
        order.state = "paid"
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 0.0))

    def test_services_and_consumables_are_not_counted(self):
        for values in ({"type": "service"}, {"is_storable": False}):
            values = {"is_storable": False, **values}
            self.pay(self.make_order(1, product=self.make_product(**values)), False)
        self.assertEqual([row[0] for row in self.pull()["rows"]], [self.milk.id])

    def test_cancelled_picking_counts_nothing(self):
        with self.failing_pickings():
            order = self.pay(self.make_order(4))
        order.picking_ids.action_cancel()
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 0.0))
