import logging
from unittest.mock import patch

from psycopg2.errors import LockNotAvailable, QueryCanceled, SerializationFailure

from odoo.tests import tagged

from odoo.addons.pos_stock_guard.models.pos_order_taking import PosOrderTaking

from .exception_case import ExceptionCase

SALE_LOGGER = "odoo.addons.pos_stock_guard.models.pos_stock_sale_judgement"
NOTICE_LOGGER = "odoo.addons.pos_stock_guard.models.pos_stock_exception_notice"


@tagged("post_install", "-at_install")
class TestExceptionOnce(ExceptionCase):
    """Each sale is judged once, and told of once, whatever happens to the server."""

    def test_one_for_an_order_that_is_sent_again(self):
        order = self.ui_order(12)
        for _attempt in range(3):
            self.sync(order)
        self.exceptions("unapproved")

    def test_one_for_an_order_that_is_paid_again(self):
        order = self.sell(12)
        order.action_pos_order_paid()
        self.commit()
        fine = self.sell(-5)
        self.put(self.milk, self.shop_floor, -20)
        fine.action_pos_order_paid()
        self.commit()
        self.exceptions("unapproved")

    def test_paid_order_that_comes_into_an_open_session(self):
        order = self.make_order(12)
        closed = self.open_session(self.make_config("Closed till", self.shop_floor))
        closed.state = "closed"
        as_cashier = order.with_user(self.cashier)
        as_cashier.write({"session_id": closed.id, "state": "paid"})
        self.commit()
        self.assertFalse(self.exceptions())
        for _attempt in range(2):
            as_cashier.write({"session_id": self.session.id})
            self.commit()
            self.assertEqual(self.exceptions("unapproved").order_id, order)

    def test_paid_order_that_is_not_shipped_later_any_more(self):
        self.session.update_stock_at_closing = True
        order = self.make_order(12, shipping_date="2030-01-01")
        self.pay(order, picking=False)
        self.commit()
        self.assertFalse(self.exceptions())
        for date in (False, "2030-01-01", False):
            order.with_user(self.cashier).write({"shipping_date": date})
            self.commit()
            exception = self.exceptions("unapproved")
            self.assertEqual((exception.order_id, exception.available), (order, 10))

    def test_draft_that_is_paid_later(self):
        draft = self.ui_order(12, state="draft")
        self.sync(draft)
        self.assertFalse(self.exceptions())
        self.sync({**self.ui_order(12), "uuid": draft["uuid"], "lines": []})
        self.exceptions("unapproved")

    def test_rolled_back_sale(self):
        try:
            with self.env.cr.savepoint():
                self.pay(self.make_order(12))
                raise ZeroDivisionError
        except ZeroDivisionError:
            self.commit()
        self.assertFalse(self.exceptions())

    def test_failure_stays_out_of_the_business(self):
        failing = patch.object(
            PosOrderTaking, "_get_stock_demand", side_effect=ZeroDivisionError
        )
        with failing, self.assertLogs(SALE_LOGGER, "ERROR"):
            order = self.sync(self.ui_order(12))
        self.assertEqual(order.state, "paid")
        # Given up, and on record: what comes after it is judged.
        exception = self.exceptions("unjudged")
        self.assertEqual(exception.order_id, order)
        self.assertEqual(exception.location_id, self.shop_floor)
        self.assertIn("ZeroDivisionError", exception.note)
        self.assertIn("ZeroDivisionError", order.message_ids[0].body)
        self.pull()
        self.exceptions("unjudged")
        self.sell(1)
        self.exceptions("unjudged", "unapproved")

    def test_one_that_cannot_be_judged_stops_no_other(self):
        bad, good, better = self.make_order(2), self.make_order(9), self.make_order(1)
        demand = PosOrderTaking._get_stock_demand

        def get_demand(orders):
            if orders == bad:
                raise ZeroDivisionError
            return demand(orders)

        with patch.object(PosOrderTaking, "_get_stock_demand", get_demand):
            self.pay(bad)
            self.pay(good)
            self.pay(better)
            known = good.message_ids
            with self.assertLogs(SALE_LOGGER, "ERROR") as log:
                self.commit()
            with self.assertNoLogs(SALE_LOGGER, logging.INFO):
                self.commit()
        self.assertIn(f"The paid order {bad.id} is never", "".join(log.output))
        exceptions = self.exceptions("unapproved", "unapproved", "unjudged")
        self.assertEqual(exceptions.mapped("order_id.id"), [good.id, better.id, bad.id])
        self.assertEqual(exceptions.mapped("short_by"), [1, 1, 0])
        self.assertEqual(len(good.message_ids - known), 1, "told once")
        self.assertFalse(self.env["pos.stock.sale"]._exists())

    def test_a_database_that_is_busy_is_no_fault_of_the_order(self):
        for error in (SerializationFailure, LockNotAvailable, QueryCanceled):
            shortages = self.env.registry["pos.stock.shortage"]
            failing = patch.object(shortages, "_find", side_effect=error)
            with self.subTest(error), failing:
                with self.assertLogs(SALE_LOGGER, logging.INFO) as log:
                    self.pay(self.make_order(12))
                    self.commit()
                level = logging.ERROR if error is QueryCanceled else logging.INFO
                self.assertEqual({each.levelno for each in log.records}, {level})
        self.pull()
        self.exceptions("unapproved", "unapproved", "unapproved")

    def test_crash_is_healed_by_the_next_sale(self):
        self.pay(self.make_order(7))
        self.env.cr.flush()
        self.env.cr.postcommit.clear()
        self.sell(5)
        exception = self.exceptions("unapproved")
        self.assertEqual(exception.available, 3)

    def test_crash_is_healed_once_a_day(self):
        self.pay(self.make_order(12))
        self.env.cr.flush()
        self.env.cr.postcommit.clear()
        self.env["pos.stock.sale"]._gc_judged()
        self.exceptions("unapproved")
        self.session.state = "closed"
        self.env["pos.stock.sale"]._gc_judged()
        self.assertFalse(self.env["pos.stock.sale"].search([]))

    def test_told_on_the_order_once(self):
        bread = self.make_product("Bread")
        lines = [(self.milk, 11), (bread, 2)]
        order = self.pay(self.make_order_with(lines, self.session))
        known = order.message_ids
        self.commit()
        self.pull()
        message = order.message_ids - known
        self.assertEqual(len(message), 1)
        for text in ("Milk: 11 Units sold, 10 Units available", "Bread: 2 Units sold"):
            self.assertIn(text, message.body)

    def test_one_task_for_a_session(self):
        self.config.stock_responsible_id = self.manager
        self.sell(12)
        self.sell(1)
        activity = self.session.activity_ids
        self.assertEqual(activity.user_id, self.manager)
        self.assertEqual(len(activity), 1)
        activity.action_done()
        self.sell(1)
        self.assertEqual(len(self.session.activity_ids), 1, "what is new is a new task")

    def test_no_task_without_a_responsible(self):
        self.sell(12)
        self.assertFalse(self.session.activity_ids)

    def test_who_cannot_be_told_is_no_reason_to_forget(self):
        self.config.stock_responsible_id = self.manager
        sessions = self.env.registry["pos.session"]
        failing = patch.object(sessions, "activity_schedule", side_effect=KeyError)
        with failing, self.assertLogs(NOTICE_LOGGER, "ERROR"):
            self.sell(12)
        self.exceptions("unapproved")

    def test_the_cashier_may_sell_it(self):
        order = self.sync(self.ui_order(12))
        exception = self.exceptions("unapproved")
        self.assertEqual(exception.order_id, order)
        self.assertEqual(exception.cashier_user_id, self.cashier)
        self.assertEqual(order.picking_ids.state, "done")
        self.assertEqual(self.figures_of(self.milk), (-2.0, 0.0, 0.0))
