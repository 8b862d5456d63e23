from odoo.tests import tagged

from .exception_case import ExceptionCase


@tagged("post_install", "-at_install")
class TestTwoShops(ExceptionCase):
    """A paid order that names one point of sale, and the session of another."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.open_lax_till()

    def test_the_strict_session_binds_what_the_lax_shop_gives(self):
        order = self.sync(self.ui_order(3, config_id=self.lax.id))
        self.assertEqual(order.state, "paid")
        self.assertEqual(order.picking_ids.location_id, self.backroom)
        exception = self.exceptions("unapproved")
        self.assertEqual(exception.location_id, self.backroom)
        self.assertEqual(exception.short_by, 3)

    def test_the_strict_shop_binds_in_the_lax_session(self):
        order = self.sync(
            self.ui_order(12, session=self.lax_session, config_id=self.config.id)
        )
        self.assertEqual(order.picking_ids.location_id, self.shop_floor)
        self.assertEqual(self.exceptions("unapproved").short_by, 2)

    def test_what_is_moved_at_closing_is_lacking_in_the_sessions_place(self):
        self.session.update_stock_at_closing = True
        self.put(self.milk, self.backroom, 50)
        self.sync(self.ui_order(12, config_id=self.lax.id))
        exception = self.exceptions("unapproved")
        self.assertEqual(exception.location_id, self.shop_floor)
        self.assertEqual(exception.short_by, 2)

    def test_one_shop_that_allows_it_leaves_nothing(self):
        self.sync(self.ui_order(3, session=self.lax_session))
        self.assertFalse(self.exceptions())
