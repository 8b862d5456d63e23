import ast
from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools.misc import file_path

from .kiosk_case import KioskCase

# Who tells Odoo that the customer has paid.
TERMINALS = [
    "pos_self_order_adyen/controllers/main.py",
    "pos_self_order_pine_labs/controllers/orders.py",
    "pos_self_order_qfpay/models/pos_payment_method.py",
    "pos_self_order_razorpay/controllers/orders.py",
    "pos_self_order_stripe/controllers/orders.py",
]


@tagged("post_install", "-at_install")
class TestKioskPosting(KioskCase):
    """Its goods are moved, once, by whoever comes to it."""

    def test_core_by_itself_makes_no_picking(self):
        """When this fails, core has mended it, and what is ours can go."""
        orders = self.env.registry["pos.order"]
        with patch.object(orders, "_may_lack_picking", return_value=False):
            order = self.sell((self.milk, 3))
        self.assertEqual(order.state, "paid")
        self.assertFalse(order.picking_ids)

    def test_terminals_say_paid_and_no_more(self):
        """When this fails, core has mended it, and what is ours can go."""
        for path in TERMINALS:
            with open(file_path(path), encoding="utf-8") as source:
                tree = ast.parse(source.read())
            called = {
                node.func.attr
                for node in ast.walk(tree)
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            }
            with self.subTest(path):
                self.assertIn("action_pos_order_paid", called)
                posting = {"_process_saved_order", "_create_order_picking"}
                self.assertFalse(called & posting)

    def test_paid_is_posted(self):
        order = self.sell((self.milk, 3))
        self.assertEqual(order.state, "paid")
        self.assertPosted(order, 3)
        self.assertEqual(self.figures_of(self.milk), (7.0, 0.0, 0.0))
        self.assertTrue(order.is_total_cost_computed)
        self.exceptions()

    def test_it_is_not_part_of_the_payment(self):
        order = self.pay_at_the_terminal((self.milk, 3))
        # As every savepoint does, in which a payment goes on.
        self.env.cr.flush()
        self.assertFalse(order.picking_ids)
        self.commit()
        self.assertPosted(order, 3)

    def test_a_payment_that_is_rolled_back_moves_nothing(self):
        with self.assertRaises(ZeroDivisionError), self.env.cr.savepoint():
            self.pay_at_the_terminal((self.milk, 3))
            raise ZeroDivisionError
        self.commit()
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 0.0))

    def test_more_than_there_is_leaves_an_exception(self):
        draft = self.order((self.milk, 8), source="kiosk")
        self.put(self.milk, self.shop_floor, -9)
        draft.sudo(False).action_pos_order_paid()
        self.commit()
        self.assertPosted(draft, 8)
        exception = self.exceptions("unapproved")
        self.assertEqual((exception.available, exception.short_by), (1, 7))
        self.assertEqual(self.figures_of(self.milk), (-7.0, 0.0, 0.0))

    def test_once(self):
        order = self.sell((self.milk, 3))
        order.action_pos_order_paid()
        self.commit()
        order._create_order_picking()
        self.commit()
        self.assertPosted(order, 3)
        self.assertEqual(self.figures_of(self.milk), (7.0, 0.0, 0.0))

    def test_not_where_core_has_done_it(self):
        order = self.order((self.milk, 3), source="kiosk").sudo(False)
        order._process_saved_order(False)
        [picking] = order.picking_ids
        self.commit()
        self.assertEqual(order.picking_ids, picking)
        self.assertEqual(self.figures_of(self.milk), (7.0, 0.0, 0.0))

    def test_not_where_core_has_failed_at_it(self):
        order = self.order((self.milk, 3), source="kiosk").sudo(False)
        with self.failing_pickings():
            order._process_saved_order(False)
        self.commit()
        self.assertEqual(len(order.picking_ids), 1)
        self.exceptions("picking_failed")

    def test_what_a_till_ships_later_is_ordered_once(self):
        order = self.order((self.milk, 3), source="kiosk").sudo(False)
        order.shipping_date = "2030-01-01"
        lines = self.env.registry["pos.order.line"]
        # A route that makes no picking.
        with patch.object(lines, "_launch_stock_rule_from_pos_order_lines") as ordered:
            order._process_saved_order(False)
            self.commit()
        ordered.assert_called_once()
        self.assertFalse(order.picking_ids)

    def test_a_till_posts_by_itself(self):
        order = self.pay(self.make_order(3), picking=False)
        self.commit()
        self.assertFalse(order.picking_ids)

    def close(self):
        cashier = self.session.with_user(self.cashier)
        cashier.action_pos_session_closing_control()
        self.commit()
        self.assertEqual(self.session.state, "closed")

    def test_a_session_that_posts_at_closing_does(self):
        self.session.update_stock_at_closing = True
        # To be invoiced, and not invoiced: core would post it at once, and again.
        self.company.anglo_saxon_accounting = True
        order = self.pay_at_the_terminal((self.milk, 3))
        order.to_invoice = True
        self.commit()
        self.assertFalse(order.picking_ids)
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 3.0))
        self.milk.property_account_income_id = self.env["account.account"].create(
            {"name": "Sales", "code": "SALES", "account_type": "income"}
        )
        self.close()
        self.assertFalse(order.picking_ids)
        self.assertEqual(self.session.picking_ids.state, "done")
        self.assertEqual(self.figures_of(self.milk), (7.0, 0.0, 0.0))

    def crash_before_posting(self):
        order = self.pay_at_the_terminal((self.milk, 10))
        self.env.cr.flush()
        self.env.cr.postcommit.clear()
        return order

    def test_a_crash_is_healed_by_the_next_question(self):
        order = self.crash_before_posting()
        self.pull()
        self.env.invalidate_all()
        self.assertPosted(order, 10)

    def test_a_crash_is_healed_once_a_day(self):
        order = self.crash_before_posting()
        self.env["pos.stock.sale"]._gc_judged()
        self.env.invalidate_all()
        self.assertPosted(order, 10)

    def test_a_crash_is_healed_before_the_session_is_closed(self):
        self.milk.property_account_income_id = self.env["account.account"].create(
            {"name": "Sales", "code": "SALES", "account_type": "income"}
        )
        order = self.crash_before_posting()
        sessions = self.env.registry["pos.session"]
        known = []

        def create_move(session, *_args):
            pickings = session.picking_ids
            known.append((pickings.pos_order_id, pickings.mapped("state")))
            raise ZeroDivisionError

        with patch.object(sessions, "_create_account_move", create_move):
            with self.assertRaises(ZeroDivisionError):
                self.session.with_user(self.cashier)._validate_session()
        self.assertEqual(known, [(order, ["done"])])
