from odoo.exceptions import ValidationError

from .exception_case import ExceptionCase


class ForeignConstraintCase(ExceptionCase):
    """A constraint on quants that OCA's stock_no_negative has, with its own escape.

    The module's own constraint and the one that stands for it keep the same promises:
    `ForeignConstraintChecks`.
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.config.negative_stock_policy = "allowed"

    def setUp(self):
        super().setUp()
        self.forbid_negative_stock()
        with self.assertRaises(ValidationError), self.env.cr.savepoint():
            self.put(self.make_product("Probe"), self.shop_floor, -1)

    def forbid_negative_stock(self):
        raise NotImplementedError


class ForeignConstraintChecks:
    # Odoo takes only a class's own methods for tests otherwise.
    allow_inherited_tests_method = True

    def test_short_sale_is_posted(self):
        order = self.sync(self.ui_order(12))
        self.assertEqual(order.picking_ids.state, "done")
        self.assertEqual(self.figures_of(self.milk), (-2.0, 0.0, 0.0))
        self.assertFalse(self.exceptions())

    def test_short_sale_of_many_products(self):
        bread = self.make_product("Bread")
        self.put(bread, self.shop_floor, 1)
        order = self.pay(
            self.make_order_with([(self.milk, 3), (bread, 4)], self.session)
        )
        self.assertEqual(order.picking_ids.state, "done")
        self.assertEqual(self.figures_of(self.milk), (7.0, 0.0, 0.0))
        self.assertEqual(self.figures_of(bread), (-3.0, 0.0, 0.0))

    def test_session_closed_is_posted(self):
        self.session.update_stock_at_closing = True
        self.sync(self.ui_order(7))
        self.sync(self.ui_order(6))
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 13.0))
        self.session.with_user(self.cashier).action_pos_session_closing_control()
        self.commit()
        self.assertEqual(self.session.state, "closed")
        self.assertEqual(self.session.picking_ids.state, "done")
        self.assertEqual(self.figures_of(self.milk), (-3.0, 0.0, 0.0))
        self.assertFalse(self.exceptions())

    def test_kiosk_order_is_posted_with_its_session(self):
        self.session.update_stock_at_closing = True
        # A kiosk's terminal says that it is paid, and no more.
        self.pay(self.make_order(12, amount_total=0), picking=False)
        self.commit()
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 12.0))
        self.session.with_user(self.cashier).action_pos_session_closing_control()
        self.commit()
        self.assertEqual(self.session.picking_ids.state, "done")
        self.assertEqual(self.figures_of(self.milk), (-2.0, 0.0, 0.0))
        self.assertFalse(self.exceptions())

    def test_the_escape_ends_with_the_picking(self):
        order = self.sync(self.ui_order(12))
        for record in (order, order.picking_ids, order.picking_ids.move_ids):
            self.assertNotIn("skip_negative_qty_check", record.env.context)
            self.assertNotIn("pos_stock_sale", record.env.context)

    def test_a_sale_that_failed_for_another_reason_is_done_later(self):
        with self.failing_pickings():
            order = self.sync(self.ui_order(12))
        exception = self.exceptions("picking_failed").with_user(self.manager)
        self.assertIsNone(exception.action_retry())
        self.assertEqual(order.picking_ids.state, "done")
        self.assertEqual(self.figures_of(self.milk), (-2.0, 0.0, 0.0))
        self.assertEqual(exception.state, "resolved")
