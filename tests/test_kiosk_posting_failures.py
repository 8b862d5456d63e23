import logging
from unittest.mock import patch

from psycopg2.errors import SerializationFailure

from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.pos_stock_guard.models import pos_order, pos_stock_sale_posting

from .kiosk_case import KioskCase

LOGGER = pos_stock_sale_posting.__name__


@tagged("post_install", "-at_install")
class TestKioskPostingFailures(KioskCase):
    """Whatever becomes of its goods, the customer has paid."""

    def failing_to_create(self, error):
        orders = self.env.registry["pos.order"]
        return patch.object(orders, "_create_order_picking", side_effect=error)

    def test_a_picking_that_fails_leaves_the_order_paid(self):
        with self.failing_pickings():
            order = self.sell((self.milk, 3))
        self.assertEqual(order.state, "paid")
        exception = self.exceptions("picking_failed")
        self.assertEqual(exception.picking_id, order.picking_ids)
        self.assertFalse(self.env["pos.stock.sale"]._exists())
        exception.with_user(self.manager).action_retry()
        self.assertPosted(order, 3)
        self.assertEqual(exception.state, "resolved")

    def test_a_picking_that_cannot_even_be_made_leaves_the_order_paid(self):
        for error in (UserError("Not today"), ZeroDivisionError("Not today")):
            with self.subTest(error), self.failing_to_create(error):
                order = self.sell((self.milk, 1), uuid=type(error).__name__)
                self.assertEqual(order.state, "paid")
        exceptions = self.exceptions("picking_failed", "picking_failed")
        self.assertRecordValues(
            exceptions[1],
            [
                {
                    "order_id": order.id,
                    "picking_id": False,
                    "config_id": self.config.id,
                    "company_id": self.company.id,
                    "note": "Not today",
                }
            ],
        )
        told = [each for each in order.message_ids if "Not today" in (each.body or "")]
        self.assertEqual(len(told), 1)
        self.assertIn(order.name, told[0].body)
        self.assertEqual(self.figures_of(self.milk), (10.0, 0.0, 2.0))

    def test_retry_where_no_picking_could_be_made(self):
        with self.failing_to_create(UserError("Not today")):
            order = self.sell((self.milk, 1))
        exception = self.exceptions("picking_failed").with_user(self.manager)
        with self.failing_to_create(UserError("Nor tomorrow")):
            answer = exception.action_retry()
        self.assertIn(f"{order.name}: Nor tomorrow", answer["params"]["message"])
        self.assertEqual((exception.state, exception.note), ("open", "Nor tomorrow"))
        self.assertIsNone(exception.action_retry())
        self.assertPosted(order, 1)
        self.assertEqual(exception.state, "resolved")
        self.assertEqual(exception.resolved_by_id, self.manager)
        exception.action_reopen()
        exception.action_retry()
        self.assertEqual(self.figures_of(self.milk), (9.0, 0.0, 0.0))

    def test_lots_that_a_cashier_may_not_read(self):
        """Core takes no such order of a cashier: here it has been paid for."""
        cheese = self.make_product("Cheese", tracking="lot")
        self.put(
            cheese,
            self.shop_floor,
            5,
            lot_id=self.env["stock.lot"].create({"name": "A", "product_id": cheese.id}),
        )
        order = self.sell((cheese, 1))
        self.assertEqual(order.state, "paid")
        self.assertEqual(len(order.picking_ids), 1)
        self.assertIn("lot or serial", self.exceptions("picking_failed").note)

    def losing(self, times):
        post = pos_order.PosOrder._post_paid_stock
        losses = [SerializationFailure()] * times

        def lose(order):
            if losses:
                raise losses.pop()
            return post(order)

        return patch.object(pos_order.PosOrder, "_post_paid_stock", lose)

    def test_one_that_loses_to_other_sales_takes_its_turn(self):
        turns = []
        sales = self.env.registry["pos.stock.sale"]
        self.patch(sales, "_take_turn", lambda _self: turns.append("taken"))
        with self.losing(2), self.assertLogs(LOGGER, logging.INFO) as log:
            order = self.sell((self.milk, 3))
        self.assertEqual({each.levelno for each in log.records}, {logging.INFO})
        self.assertEqual(turns, ["taken", "taken"])
        self.assertPosted(order, 3)

    def test_one_that_always_loses_waits_for_the_next_question(self):
        tries = pos_stock_sale_posting.TRIES
        with self.losing(2 * tries), self.assertLogs(LOGGER, logging.INFO):
            order = self.sell((self.milk, 3))
        self.assertFalse(order.picking_ids)
        self.assertEqual(self.figures_of(self.milk), (7.0, 0.0, 0.0))
        self.assertPosted(order, 3)
        self.exceptions()

    def test_one_that_cannot_be_posted_stops_no_other(self):
        post = pos_order.PosOrder._create_order_picking
        bad = self.pay_at_the_terminal((self.milk, 1), uuid="bad")
        good = self.pay_at_the_terminal((self.milk, 2), uuid="good")

        def create(order):
            if order == bad:
                raise ZeroDivisionError
            return post(order)

        with patch.object(pos_order.PosOrder, "_create_order_picking", create):
            self.commit()
        self.assertFalse(bad.picking_ids)
        self.assertPosted(good, 2)
        self.assertEqual(self.exceptions("picking_failed").order_id, bad)

    def test_what_is_wrong_with_posting_stops_no_judging(self):
        sales = self.env.registry["pos.stock.sale"]
        self.put(self.milk, self.shop_floor, -10)
        broken = patch.object(sales, "_post", side_effect=KeyError)
        self.config.negative_stock_policy = "warn"
        with broken, self.assertLogs(LOGGER, logging.ERROR):
            order = self.sell((self.milk, 1))
        self.assertEqual(order.state, "paid")
        self.exceptions("warned")
        self.pull()
        self.env.invalidate_all()
        self.assertPosted(order, 1)
